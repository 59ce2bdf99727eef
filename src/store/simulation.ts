import type { Redis } from 'ioredis';
import { SIMULATED } from '../domain/services.js';
import { BOOKS, DAY_SECONDS } from './keys.js';
import { withScripts } from './scripts.js';

/**
 * The place of a key among all keys that a service has seen, and how often this key was tried; both count from 1 and
 * are remembered for a week. Counted here and not by Temporal, because a workflow may try again in its own way.
 */
export async function countTry(books: Redis, service: string, key: string): Promise<{ n: number; attempt: number }> {
  const [n, attempt] = await withScripts(books).nthKey(
    BOOKS.simulatedKey(service, key),
    BOOKS.simulated(service),
    String(7 * DAY_SECONDS),
  );
  return { n, attempt };
}

/** Fills wallet, stock and payment counter again and starts the sequence of failures anew; ledgers and deeds stay. */
export async function resetSimulation(books: Redis): Promise<void> {
  await books.del(BOOKS.wallet, BOOKS.stock, BOOKS.payments, ...SIMULATED.map((name) => BOOKS.simulated(name)));
}
