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
    const product = index.at(words, at);
    const number = product ? null : numberAt(words, at);
    if (product) spans.products.push(product);
    if (number) spans.numbers.push(number);
    at += product?.length ?? number?.length ?? 1;
  }
  return spans;
}

export const endOf = (span: { start: number; length: number }): number => span.start + span.length;

/** The span that covers this word, if any. */
export const covering = <S extends { start: number; length: number }>(spans: readonly S[], at: number): S | undefined =>
  spans.find((span) => span.start <= at && at < endOf(span));
