import type { ProductIndex, ProductSpan } from '../language/product-index.js';
import { keyOf, type Word, wordsOf } from '../language/words.js';
import { BARRIERS, FILLERS, ROUTED } from './lexicon.js';
import { endOf } from './spans.js';

const LONGEST_PLACE = 3;

/**
 * A journey that the catalogue does not have, in the person's words ("flight from berlin to tokyo"); null for every
 * other product, and when the product's own name holds the places.
 */
export function unknownRoute({ product, start, length }: ProductSpan, words: readonly Word[]): string | null {
  if (!ROUTED.has(product.sku)) return null;
  const places = placesAfter(start + length, words);
  const known = wordsOf(product.name).map(({ stem }) => stem);
  if (places.every(({ stem }) => known.includes(stem) || stem === 'from' || stem === 'to')) return null;
  const named = words.slice(start, start + length);
  return [...named, ...places].map(({ raw }) => raw).join(' ');
}

function placesAfter(start: number, words: readonly Word[]): Word[] {
  const route: Word[] = [];
  for (let at = start; ['from', 'to'].includes(words[at]?.stem ?? ''); ) {
    const place = placeAt(at + 1, words);
    if (place.length === 0) break;
    route.push(...words.slice(at, at + 1), ...place);
    at += place.length + 1;
  }
  return route;
}

function placeAt(start: number, words: readonly Word[]): Word[] {
  const rest = words.slice(start, start + LONGEST_PLACE);
  const end = rest.findIndex(({ raw, stem }) => BARRIERS.has(stem) || FILLERS.has(stem) || !/^\p{L}/u.test(raw));
  return end < 0 ? rest : rest.slice(0, end);
}

/** "flights from New York to Paris … in business class": the same journey in the better seat. */
export function inBusinessClass(span: ProductSpan, words: readonly Word[], index: ProductIndex): ProductSpan {
  const better = span.product.name.replace(/economy$/, 'business class');
  const asked = keyOf(words.slice(endOf(span))).includes('business class');
  const product = asked && better !== span.product.name ? index.find(better)?.product : undefined;
  return product ? { ...span, product } : span;
}
