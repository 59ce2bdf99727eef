import type { Redis } from 'ioredis';
import { BOOKS } from './keys.js';

/** What operators wrote, by service: a rate such as `100%`, or `4th`. Kept in the books until it is taken off. */
export const readOverrides = (books: Redis): Promise<Record<string, string>> => books.hgetall(BOOKS.chaos);

export async function writeOverride(books: Redis, service: string, setting: string): Promise<void> {
  await books.hset(BOOKS.chaos, service, setting);
}

export async function removeOverride(books: Redis, service: string): Promise<void> {
  await books.hdel(BOOKS.chaos, service);
}
