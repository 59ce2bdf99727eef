import type { Redis } from 'ioredis';
import { CACHE } from './keys.js';

/** Live rates of one currency; null stands for a rate API that did not answer. */
export type CachedRates = { asOf: string; rates: Record<string, number> } | null;

const FRESH_SECONDS = 600;
// A rate API that is down is asked again soon, but not by every sentence of every person.
const DOWN_SECONDS = 60;

export function rateCache(cache: Redis) {
  return {
    /** undefined: nothing is known and the API may be asked. */
    async read(from: string): Promise<CachedRates | undefined> {
      const text = await cache.get(CACHE.rates(from));
      return text === null ? undefined : (JSON.parse(text) as CachedRates);
    },
    async keep(from: string, rates: CachedRates): Promise<void> {
      await cache.set(CACHE.rates(from), JSON.stringify(rates), 'EX', rates ? FRESH_SECONDS : DOWN_SECONDS);
    },
  };
}
