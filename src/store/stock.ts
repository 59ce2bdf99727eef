import type { Redis } from 'ioredis';
import { BOOKS } from './keys.js';

/** Pieces left of each sku; what nobody has touched yet has its starting stock. */
export async function stockLeft(books: Redis, items: { sku: string; start: number }[]): Promise<Map<string, number>> {
  if (items.length === 0) return new Map();
  const left = await books.hmget(BOOKS.stock, ...items.map((item) => item.sku));
  return new Map(items.map(({ sku, start }, n) => [sku, Number(left[n] ?? start)]));
}
