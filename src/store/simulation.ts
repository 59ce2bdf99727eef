import type { Redis } from 'ioredis';
import { BOOKS, DAY_SECONDS } from './keys.js';
import { withScripts } from './scripts.js';

/** The place of a key among all keys that a service has seen (1, 2, …); a repeated key keeps its place for a week. */
export function nthKey(books: Redis, service: string, key: string): Promise<number> {
  return withScripts(books).nthKey(BOOKS.simulatedKey(service, key), BOOKS.simulated(service), String(7 * DAY_SECONDS));
}

/** Fills wallet, stock and payment counter again and starts the sequence of failures anew; ledgers and deeds stay. */
export async function resetSimulation(books: Redis, services: readonly string[]): Promise<void> {
  await books.del(BOOKS.wallet, BOOKS.stock, BOOKS.payments, ...services.map((name) => BOOKS.simulated(name)));
}
