import { distance } from 'fastest-levenshtein';
import type { Product } from '../../domain/product.js';
import { keyOf, type Word, wordsOf } from './words.js';

export interface ProductMatch {
  product: Product;
  /** False for a guess from a misspelt name: it is shown before it is started. */
  certain: boolean;
}

export interface ProductSpan {
  product: Product;
  start: number;
  length: number;
}

export interface ProductIndex {
  /** The product with the longest name that begins at this word. */
  at(words: readonly Word[], start: number): ProductSpan | null;
  /** By sku, name or alias; a misspelt one as a guess; null when nothing comes near. */
  find(phrase: string): ProductMatch | null;
  /** Names of the products that are most like the phrase. */
  nearest(phrase: string, count: number): Product[];
}

/** Finds products of the catalogue by their names and aliases, plural or singular, spelt either way. */
export function createProductIndex(products: readonly Product[]): ProductIndex {
  const byKey = new Map<string, Product>();
  for (const product of products) {
    for (const name of [product.name, product.name.replace(/,.*$/, ''), ...product.aliases]) {
      const key = keyOf(wordsOf(name));
      if (!byKey.has(key)) byKey.set(key, product);
    }
  }
  const longest = Math.max(...[...byKey.keys()].map((key) => key.split(' ').length));
  const bySku = new Map(products.map((product) => [product.sku.toLowerCase(), product]));

  function at(words: readonly Word[], start: number): ProductSpan | null {
    for (let length = Math.min(longest, words.length - start); length > 0; length -= 1) {
      const product = byKey.get(keyOf(words.slice(start, start + length)));
      if (product) return { product, start, length };
    }
    return null;
  }

  function find(phrase: string): ProductMatch | null {
    const exact = bySku.get(phrase.trim().toLowerCase()) ?? byKey.get(keyOf(wordsOf(phrase)));
    if (exact) return { product: exact, certain: true };
    const guess = closest(keyOf(wordsOf(phrase)));
    return guess ? { product: guess, certain: false } : null;
  }

  function closest(key: string): Product | null {
    const allowed = key.length < 4 ? 0 : key.length < 8 ? 1 : 2;
    const near = [...byKey].map(([name, product]) => ({ product, far: swapped(key, name) ? 1 : distance(key, name) }));
    const best = near.sort((a, b) => a.far - b.far)[0];
    return best && best.far <= allowed ? best.product : null;
  }

  function nearest(phrase: string, count: number): Product[] {
    const key = keyOf(wordsOf(phrase));
    const ranked = [...byKey].map(([name, product]) => ({ product, score: likeness(key, name) }));
    const found = ranked.sort((a, b) => b.score - a.score).filter(({ score }) => score > 0.45);
    return [...new Set(found.map(({ product }) => product))].slice(0, count);
  }

  return { at, find, nearest };
}

/** Two letters that changed places, as in "monitro", are one slip and not two. */
function swapped(wanted: string, name: string): boolean {
  const sorted = (text: string): string => [...text].sort().join('');
  return wanted[0] === name[0] && distance(wanted, name) === 2 && sorted(wanted) === sorted(name);
}

/** 0 to 1: shared words count more than shared letters. */
function likeness(wanted: string, name: string): number {
  const names = name.split(' ');
  const shared = wanted.split(' ').filter((word) => word.length > 2 && names.includes(word)).length;
  const letters = 1 - distance(wanted, name) / Math.max(wanted.length, name.length, 1);
  return shared / Math.max(names.length, 1) + letters;
}
