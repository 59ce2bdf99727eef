import type { NumberSpan } from '../language/numbers.js';
import type { ProductSpan } from '../language/product-index.js';
import { isPlural } from '../language/words.js';
import { ABOUT, BARRIERS, BULK, CONTAINERS, MEASURES, PEOPLE, PER_PERSON, ROUTED } from './lexicon.js';
import { covering, endOf, type Spans } from './spans.js';

/** `assumed` numbers are shown before anything is started; null means that it must be asked. */
export interface Quantity {
  value: number | null;
  /** What was guessed: one for each person, or exactly the number said with "about". */
  assumed: 'per_person' | 'exactly' | null;
  /** Numbers of the sentence that this one used up. */
  used: NumberSpan[];
}

const stated = (value: number, used: NumberSpan[] = []): Quantity => ({ value, assumed: null, used });
const UNSAID: Quantity = { value: null, assumed: null, used: [] };
const REACH = 5;
const OPENERS = ['x', '×', ':', '(', ','];

/** How many of this product: "5 brand new iPhones", "laptops x3", "licences for 10 users", "a flight". */
export function quantityOf(product: ProductSpan, spans: Spans): Quantity {
  return (
    nights(product, spans) ??
    before(product, spans) ??
    after(product, spans) ??
    heads(product, spans) ??
    single(product, spans) ??
    UNSAID
  );
}

/** "a hotel in Paris for 2 nights", "2 rooms for 3 nights": what is sold by the night. */
function nights(span: ProductSpan, spans: Spans): Quantity | null {
  if (!/\bnight\b/i.test(span.product.name)) return null;
  const number = spans.numbers.find((candidate) => spans.words[endOf(candidate)]?.stem === 'night');
  if (!number) return null;
  const rooms = before(span, spans);
  return rooms?.value && !rooms.used.includes(number)
    ? stated(rooms.value * number.value, [...rooms.used, number])
    : stated(number.value, [number]);
}

function before(product: ProductSpan, { words, numbers, products }: Spans): Quantity | null {
  for (let at = product.start - 1; at >= Math.max(0, product.start - REACH); at -= 1) {
    const number = covering(numbers, at);
    if (number && !isMeasure(words[endOf(number)]?.stem)) return precisely(number, { words, numbers, products });
    if (number) continue;
    const stem = words[at]?.stem ?? '';
    if (covering(products, at) || (BARRIERS.has(stem) && stem !== 'of')) return null;
  }
  return null;
}

const isMeasure = (next: string | undefined): boolean => MEASURES.has(next ?? '');

/** "about 10" is an assumption, "2 or 3" and "10-12" leave the number open, "ten (10)" says it twice. */
function precisely(number: NumberSpan, { words, numbers }: Spans): Quantity {
  const joined = ['or', 'to'].includes(words[number.start - 1]?.stem ?? '') ? 1 : 0;
  const other = numbers.find((candidate) => endOf(candidate) === number.start - joined);
  if (other && other.value !== number.value) return { ...UNSAID, used: [other, number] };
  const used = other ? [other, number] : [number];
  const vague = ABOUT.has(words[(other ?? number).start - 1]?.stem ?? '');
  return { ...stated(number.value, used), assumed: vague ? 'exactly' : null };
}

function after(product: ProductSpan, spans: Spans): Quantity | null {
  const { words, numbers } = spans;
  const at = endOf(product);
  const opened = OPENERS.includes(words[at]?.raw ?? '') ? at + 1 : at;
  const number = numbers.find(({ start }) => start === opened);
  if (!number) return null;
  const next = words[endOf(number)]?.stem;
  const closes = next === undefined || BARRIERS.has(next) || ['piece', 'unit', 'pc', 'x', 'time'].includes(next);
  return closes && !isMeasure(next) ? stated(number.value, [number]) : null;
}

/** A head count: certain for what is sold per person, else an assumption of one each. */
function heads(product: ProductSpan, spans: Spans): Quantity | null {
  const number = spans.numbers.find((candidate) => countsPeople(candidate, spans));
  if (!number) return null;
  return {
    value: number.value,
    assumed: PER_PERSON.has(product.product.category) ? null : 'per_person',
    used: [number],
  };
}

/** "10 users", "20 new employees", "4 of us". */
export function countsPeople(number: NumberSpan, { words, products }: Spans): boolean {
  for (let at = endOf(number); at < endOf(number) + 4 && at < words.length; at += 1) {
    const stem = words[at]?.stem ?? '';
    if (PEOPLE.has(stem)) return true;
    if (covering(products, at) || (BARRIERS.has(stem) && stem !== 'of')) return false;
  }
  return false;
}

/** "a box of pens", whether the catalogue knows the box or only the pens. */
function isOneContainer(product: ProductSpan, words: Spans['words']): boolean {
  const stem = (at: number): string => words[at]?.stem ?? '';
  const at = stem(product.start - 1) === 'of' ? product.start - 2 : product.start;
  return CONTAINERS.has(stem(at)) && ['a', 'an', 'another'].includes(stem(at - 1));
}

/** "a flight", "an appointment", "a bulk order for office supplies", "book hotel". */
function single(product: ProductSpan, { words, products }: Spans): Quantity | null {
  if (isOneContainer(product, words)) return stated(1);
  const head = words[endOf(product) - 1];
  if (BULK.has(product.product.sku)) return words.some(({ stem }) => stem === 'bulk') ? stated(1) : null;
  const inner = words.slice(product.start, endOf(product));
  if (!head || (inner.some(isPlural) && isPlural(inner[0] ?? head)) || isPlural(head)) return null;
  for (let at = product.start - 1; at >= Math.max(0, product.start - REACH); at -= 1) {
    const stem = words[at]?.stem ?? '';
    if (['a', 'an', 'another', 'one'].includes(stem)) return stated(1);
    if (covering(products, at) || BARRIERS.has(stem)) break;
  }
  const service = ['travel', 'consulting'].includes(product.product.category) || ROUTED.has(product.product.sku);
  return service ? stated(1) : null;
}
