import { isCurrency } from '../language/currency.js';
import type { NumberSpan } from '../language/numbers.js';
import { isPlural, type Word } from '../language/words.js';
import { BARRIERS, CONJUNCTIONS, FILLERS, MEASURES, STRONG_VERBS, VAGUE } from './lexicon.js';
import { countsPeople } from './quantities.js';
import { covering, endOf, type Spans } from './spans.js';
import { isVerb } from './verbs.js';

/** A wished thing that the catalogue does not know by this name. */
export interface UnknownThing {
  words: Word[];
  quantity: number | null;
}

const LONGEST = 4;
/** "3000 TRY" is money. */
const isAmount = ([word, ...more]: Word[]): boolean => more.length === 0 && isCurrency(word?.raw.toUpperCase() ?? '');
const NO_WORD: Word = { raw: '', stem: '' };

/** "5 unicorns", "laptops and unicorns", "order unicorns". */
export function unknownThings(spans: Spans, used: readonly NumberSpan[]): UnknownThing[] {
  const counted = spans.numbers
    .filter(
      (number) => spans.words[number.start]?.stem !== 'no' && !used.includes(number) && !countsPeople(number, spans),
    )
    .map((number) => ({ words: phraseAt(endOf(number), spans), quantity: number.value }));
  const joined = spans.products.length > 0 ? joinedThings(spans) : [];
  const found = [...counted, ...joined].filter(({ words }) => words.length > 0 && !isAmount(words));
  if (found.length > 0 || spans.products.length > 0) return found;
  return afterVerb(spans);
}

/** The words of a noun phrase from here on; none when it begins with what is no noun. */
function phraseAt(start: number, { words, products, numbers }: Spans): Word[] {
  const phrase: Word[] = [];
  for (let at = start; at < words.length && phrase.length < LONGEST; at += 1) {
    const word = words[at];
    if (!word || covering(products, at) || covering(numbers, at)) return covering(products, at) ? [] : phrase;
    if (word.stem === 'of' && phrase.length === 0) continue;
    if (BARRIERS.has(word.stem) || (MEASURES.has(word.stem) && phrase.length === 0)) break;
    if (/^\p{L}/u.test(word.raw) && !FILLERS.has(word.stem) && !VAGUE.has(word.stem)) phrase.push(word);
  }
  return phrase;
}

function joinedThings(spans: Spans): UnknownThing[] {
  const { words, numbers, products } = spans;
  return words.flatMap((word, at) => {
    if (!CONJUNCTIONS.has(word.stem) || !products.some((product) => endOf(product) === at)) return [];
    if (covering(numbers, at + 1) || covering(products, at + 1)) return [];
    const phrase = phraseAt(at + 1, spans);
    const last = phrase.at(-1);
    return phrase.length <= 2 && last && isPlural(last) ? [{ words: phrase, quantity: null }] : [];
  });
}

/** "moniters: 3", "moniters x3". */
function numberAfter(phrase: readonly Word[], { words, numbers }: Spans): number | null {
  const end = words.indexOf(phrase.at(-1) ?? NO_WORD) + 1;
  const at = [':', 'x', '×', '('].includes(words[end]?.raw ?? '') ? end + 1 : end;
  return numbers.find(({ start }) => start === at)?.value ?? null;
}

function afterVerb(spans: Spans): UnknownThing[] {
  const verb = spans.words.findIndex((word, at) => STRONG_VERBS.has(word.stem) && isVerb(word, spans.words[at - 1]));
  if (verb < 0) return [];
  const phrase = phraseAt(verb + 1, spans);
  const after = spans.words[spans.words.indexOf(phrase.at(-1) ?? NO_WORD) + 1];
  // "book club is at five" tells something.
  if (['is', 'are', 'was', 'were', 'has'].includes(after?.raw ?? '')) return [];
  const single = ['a', 'an'].includes(spans.words[verb + 1]?.stem ?? '');
  return phrase.length > 0 ? [{ words: phrase, quantity: single ? 1 : numberAfter(phrase, spans) }] : [];
}
