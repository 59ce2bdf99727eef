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
const CODE = /(?<![A-Za-z0-9])[A-Za-z]{3}(?![A-Za-z0-9])/g;
const USUAL = new Set(
  'USD EUR GBP JPY CHF CAD AUD NZD CNY INR KWD SEK NOK DKK PLN CZK HUF SGD HKD MXN BRL ZAR KRW AED'.split(' '),
);
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
  const named = NAMES.flatMap(([pattern, code]) => {
    const match = pattern.exec(text);
    return match ? [{ at: match.index, end: match.index + match[0].length, code }] : [];
  });
  // "Canadian dollars" are dollars too; the longer name says which ones.
  const specific = named.filter((one) => !named.some((other) => covers(other, one)));
  const codes = [...text.matchAll(CODE)].map((match) => ({ at: match.index, code: match[0].toUpperCase() }));
  const known = codes.filter(({ at, code }) => ISO.has(code) && (USUAL.has(code) || isMeant(text, at)));
  const sorted = [...specific, ...known].sort((a, b) => a.at - b.at);
  return [...new Set(sorted.map(({ code }) => code))];
}

interface Named {
  at: number;
  end: number;
}

const covers = (longer: Named, shorter: Named): boolean =>
  longer !== shorter &&
  longer.at <= shorter.at &&
  shorter.end <= longer.end &&
  longer.end - longer.at > shorter.end - shorter.at;

/** "TRY" and "ALL" are words too: as currencies they stand after "in" or beside a number, in capitals. */
const isMeant = (text: string, at: number): boolean =>
  /^[A-Z]/.test(text.slice(at)) &&
  (/(?:\b(?:in|to|into|as|with) |\d ?)$/i.test(text.slice(0, at)) || /^\w{3} ?\d/.test(text.slice(at)));
