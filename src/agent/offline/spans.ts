import { type NumberSpan, numberAt } from '../language/numbers.js';
import type { ProductIndex, ProductSpan } from '../language/product-index.js';
import type { Word } from '../language/words.js';

export interface Spans {
  words: Word[];
  products: ProductSpan[];
  numbers: NumberSpan[];
}

/** Marks the products and the numbers of a sentence; they never overlap. */
export function spansOf(words: Word[], index: ProductIndex): Spans {
  const spans: Spans = { words, products: [], numbers: [] };
  for (let at = 0; at < words.length; ) {
    const product = extended(index.at(words, at), words, index);
    const number = product ? null : numberAt(words, at);
    if (product) spans.products.push(product);
    if (number) spans.numbers.push(number);
    at += product?.length ?? number?.length ?? 1;
  }
  return { ...spans, products: bound(spans.products, words) };
}

export const endOf = (span: { start: number; length: number }): number => span.start + span.length;

/** "bags of coffee beans": two names of one product that overlap are one. */
function extended(span: ProductSpan | null, words: Word[], index: ProductIndex): ProductSpan | null {
  if (!span) return null;
  for (let at = span.start + 1; at < endOf(span); at += 1) {
    const inner = index.at(words, at);
    if (inner?.product === span.product && endOf(inner) > endOf(span)) {
      return { ...span, length: endOf(inner) - span.start };
    }
  }
  return span;
}

const BINDERS = ['of', 'for', 'with', 'a', 'an', 'the', 'our', 'to'];
const BOUND = ['software', 'consulting', 'training'];

/** "licences of the design suite", "an appointment with a lawyer": the second name says which one. */
function bound(products: readonly ProductSpan[], words: readonly Word[]): ProductSpan[] {
  const done: ProductSpan[] = [];
  for (const product of products) {
    const before = done.at(-1);
    const joined = before && binds(before, product, words);
    if (joined) done.pop();
    const start = joined ? before.start : product.start;
    done.push({ product: product.product, start, length: endOf(product) - start });
  }
  return done;
}

function binds(first: ProductSpan, second: ProductSpan, words: readonly Word[]): boolean {
  const between = words.slice(endOf(first), second.start);
  const { category } = second.product;
  const alike = first.product.category === category && BOUND.includes(category);
  return alike && between.length > 0 && between.every(({ stem }) => BINDERS.includes(stem));
}

/** The span that covers this word, if any. */
export const covering = <S extends { start: number; length: number }>(spans: readonly S[], at: number): S | undefined =>
  spans.find((span) => span.start <= at && at < endOf(span));
