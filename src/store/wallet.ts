import type { Redis } from 'ioredis';
import { BOOKS } from './keys.js';

/** Minor units in the company's wallet; `startMinor` while nobody has touched it. */
export async function walletBalance(books: Redis, startMinor: number): Promise<number> {
  const balance = await books.get(BOOKS.wallet);
  return balance === null ? startMinor : Number(balance);
}
