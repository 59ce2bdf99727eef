import type { ProductIndex, ProductSpan } from '../language/product-index.js';
import type { Word } from '../language/words.js';
import { isPlural, keyOf } from '../language/words.js';
import { BARRIERS, EXTRAS, FILLERS } from './lexicon.js';
import { type Quantity, quantityOf } from './quantities.js';
import { inBusinessClass, unknownRoute } from './routes.js';
import { endOf, type Spans, spansOf } from './spans.js';
import { unknownThings } from './unknown-things.js';

/** One wished thing. `product` is a sku, or the person's own words when the catalogue has no such thing. */
export interface ReadItem {
  product: string;
  quantity: number | null;
  /** What was guessed about it, to be read after "I assumed"; null when nothing was. */
  assumed: string | null;
}

/** The things a sentence wishes for, with their numbers, in the order they are named. */
export function readItems(words: Word[], index: ProductIndex): ReadItem[] {
  const spans = spansOf(words, index);
  const named = spans.products.filter((product, nth) => nth === 0 || !isContext(product, spans));
  const wished = named.map((product) => inBusinessClass(product, words, index));
  const quantities = wished.map((product) => quantityOf(product, spans));
  const either = alternatives(wished, quantities, spans);
  if (either) return [either];
  const items = wished.map((product, nth) => itemOf(product, nth, { wished, quantities, spans, index }));
  const used = quantities.flatMap((quantity) => quantity.used);
  const unknown = unknownThings(spans, used);
  return merged([...items, ...unknown.map((thing) => itemOfUnknown(thing, index))]);
}

/** "3 laptops or tablets": which one is asked, in the person's words. */
function alternatives([first, second]: ProductSpan[], [quantity]: Quantity[], { words }: Spans): ReadItem | null {
  if (!first || !second || words[endOf(first)]?.stem !== 'or') return null;
  const both = words.slice(first.start, endOf(second)).map(({ raw }) => raw);
  return { product: both.join(' '), quantity: quantity?.value ?? null, assumed: null };
}

/** "for the team dinner", "to the conference room": where or why, not what. */
function isContext(product: ProductSpan, { words }: Spans): boolean {
  for (let at = product.start - 1; at >= Math.max(0, product.start - 4); at -= 1) {
    const stem = words[at]?.stem ?? '';
    if (['for', 'to', 'at', 'in', 'on', 'into', 'from', 'because', 'during'].includes(stem)) {
      return words[at - 1]?.stem !== 'and';
    }
    if (BARRIERS.has(stem)) return false;
  }
  return false;
}

interface Reading {
  wished: ProductSpan[];
  quantities: Quantity[];
  spans: Spans;
  index: ProductIndex;
}

function itemOf(product: ProductSpan, nth: number, { wished, quantities, spans, index }: Reading): ReadItem {
  const own = quantities[nth];
  const previous = quantities[nth - 1]?.value ?? null;
  const joined = nth > 0 && isAccompaniment(product, wished[nth - 1], spans);
  const sku = product.product.sku;
  const name = product.product.name;
  const route = unknownRoute(product, spans.words);
  if (route) return { product: route, quantity: own?.value ?? null, assumed: null };
  if (joined && EXTRAS.has(sku) && (own?.value ?? 1) === 1) return { product: sku, quantity: previous, assumed: null };
  if (joined && own?.value === null && previous !== null) {
    return { product: sku, quantity: previous, assumed: `as many ${name} as of what they go with` };
  }
  if (isCompound(product, spans)) {
    const meant = withNextWord(product, spans, index);
    return { product: meant.sku, quantity: own?.value ?? null, assumed: `that ${meant.name} is what you mean` };
  }
  return { product: sku, quantity: own?.value ?? null, assumed: guessedNumber(own, name) };
}

function guessedNumber(quantity: Quantity | undefined, name: string): string | null {
  if (quantity?.assumed === 'per_person') return `one ${name} for each person`;
  return quantity?.assumed === 'exactly' ? `exactly ${quantity.value} pieces of ${name}` : null;
}

/** "10 laptops with warranty", "5 laptops and warranty". */
function isAccompaniment(product: ProductSpan, previous: ProductSpan | undefined, { words }: Spans): boolean {
  const between = words.slice(previous ? endOf(previous) : 0, product.start).map(({ stem }) => stem);
  return (
    between.some((stem) => ['with', 'including', 'plus', 'each'].includes(stem)) || EXTRAS.has(product.product.sku)
  );
}

/** "5 laptop stickers" are not laptops: a singular product before another noun is only a guess. */
function isCompound(product: ProductSpan, { words, products }: Spans): boolean {
  const next = words[endOf(product)];
  const head = words[endOf(product) - 1];
  if (!next || !head || isPlural(head) || !/^\p{L}{3,}$/u.test(next.raw)) return false;
  if (BARRIERS.has(next.stem) || FILLERS.has(next.stem) || next.raw.endsWith('ly')) return false;
  return isPlural(next) && !products.some(({ start }) => start === endOf(product));
}

/** "desk lmaps" is nearer to a lamp than to a desk. */
function withNextWord(span: ProductSpan, { words }: Spans, index: ProductIndex): ProductSpan['product'] {
  return index.find(keyOf(words.slice(span.start, endOf(span) + 1)))?.product ?? span.product;
}

function itemOfUnknown(thing: { words: Word[]; quantity: number | null }, index: ProductIndex): ReadItem {
  const phrase = thing.words.map(({ raw }) => raw).join(' ');
  const guess = index.find(keyOf(thing.words));
  return {
    product: guess?.product.sku ?? phrase,
    quantity: thing.quantity,
    assumed: guess ? `that “${phrase}” means ${guess.product.name}` : null,
  };
}

/** "2 laptops … and another 3 laptops" is one line of 5. */
function merged(items: ReadItem[]): ReadItem[] {
  const bySku = new Map<string, ReadItem>();
  for (const item of items) {
    const before = bySku.get(item.product);
    if (!before) bySku.set(item.product, item);
    else if (item.quantity !== null) {
      bySku.set(item.product, {
        product: item.product,
        quantity: (before.quantity ?? 0) + item.quantity,
        assumed: before.assumed ?? item.assumed,
      });
    }
  }
  return [...bySku.values()];
}
