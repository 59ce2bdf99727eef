/** Words for currencies; ISO codes are recognised without a list. */
const NAMES: [RegExp, string][] = [
  [/\b(us|american) dollars?\b|\bbucks?\b/i, 'USD'],
  [/\b(canadian|can) dollars?\b/i, 'CAD'],
  [/\b(australian|aussie) dollars?\b/i, 'AUD'],
  [/\bhong kong dollars?\b/i, 'HKD'],
  [/\bdollars?\b|\$/i, 'USD'],
  [/\beuros?\b|€/i, 'EUR'],
  [/\b(british )?pounds?( sterling)?\b|\bsterling\b|£/i, 'GBP'],
  [/\b(japanese )?yen\b|¥/i, 'JPY'],
  [/\b(swiss )?francs?\b/i, 'CHF'],
  [/\b(indian )?rupees?\b|₹/i, 'INR'],
  [/\b(chinese )?(yuan|renminbi)\b/i, 'CNY'],
  [/\bkuwaiti dinars?\b|\bdinars?\b/i, 'KWD'],
  [/\bswedish (kronor|crowns?)\b|\bkronor\b/i, 'SEK'],
  [/\bnorwegian (kroner|crowns?)\b/i, 'NOK'],
  [/\bzlotys?\b/i, 'PLN'],
  [/\bwon\b(?= |$)/, 'KRW'],
];
const ISO = new Set(Intl.supportedValuesOf('currency'));
const NO_CURRENCY =
  /\b(?:pay(?:ing|able)?|paid|priced?|charged?|billed?|order(?:ed)?|in|with|using)\s+(?:in\s+|with\s+)?((?:\w+\s+)?(?:credits|coins|seashells)|(?:bit|doge|meme)coins?|ethereum|crypto(?:currency)?|galleons?|monopoly\s+money|schmeckles?)\b/i;
const CODE_AFTER_IN = /\b(?:in|to|into|as)\s+([A-Z]{3})\b(?!\s+(?:office|team|department))/g;
const PLACES = new Set(['NYC', 'LAX', 'SFO', 'LON', 'PAR', 'BER', 'USA', 'UAE', 'JFK', 'LHR', 'CDG', 'FRA', 'MUC']);

export const isCurrency = (code: string): boolean => ISO.has(code);

/** One word or code as a currency: "euros", "eur", "€" -> EUR; null when it is none. */
export function currencyOf(word: string): string | null {
  const code = word.trim().toUpperCase();
  if (ISO.has(code)) return code;
  return NAMES.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** The currency a sentence asks to pay in, known or not ("in dogecoin" -> DOGECOIN); null when it says nothing of it. */
export function currencyIn(text: string): string | null {
  const odd = NO_CURRENCY.exec(text)?.[1];
  if (odd) return odd.toUpperCase();
  const named = codesIn(text)[0];
  if (named) return named;
  const unknown = [...text.matchAll(CODE_AFTER_IN)].map(([, code = '']) => code).find((code) => !PLACES.has(code));
  return unknown ?? null;
}

/** Every currency a text names, in its order. */
export function codesIn(text: string): string[] {
  const words = NAMES.flatMap(([pattern, code]) => {
    const at = text.search(pattern);
    return at >= 0 ? [{ at, code }] : [];
  });
  const codes = [...text.matchAll(/(?<![A-Za-z])([A-Z]{3}|(?<=(?:in|to|into) )[a-z]{3})(?![A-Za-z])/g)]
    .map((match) => ({ at: match.index, code: match[1]?.toUpperCase() ?? '' }))
    .filter(({ code }) => ISO.has(code));
  const sorted = [...words, ...codes].sort((a, b) => a.at - b.at);
  const specific = sorted.filter(
    ({ code, at }) =>
      !(
        code === 'USD' &&
        sorted.some(
          (other) =>
            other.code !== 'USD' && Math.abs(other.at - at) < 12 && /dollar/i.test(text.slice(other.at, other.at + 20)),
        )
      ),
  );
  return [...new Set(specific.map(({ code }) => code))];
}
