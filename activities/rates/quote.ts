import type { Redis } from 'ioredis';
import type { Rate } from '../../src/domain/order.js';
import { type CachedRates, rateCache } from '../../src/store/rate-cache.js';
import { fallbackRate, sameCurrency } from './fallback.js';
import { fetchRates, type LiveRates } from './live.js';

/** Quotes for prices shown and pinned before a run: live when they can be had, else from the fallback table. */
export interface Rates {
  /** @throws Refusal `RateUnavailable` when neither source knows the pair */
  quote(from: string, to: string): Promise<Rate>;
}

/** Live rates are remembered for ten minutes in the cache; without a cache they are asked for each time. */
export function createRates({ url, timeoutMs, cache }: { url: string; timeoutMs: number; cache?: Redis }): Rates {
  const memory = cache && rateCache(cache);

  async function ask(from: string): Promise<CachedRates> {
    const answer: LiveRates | null = await fetchRates({ url, from, timeoutMs }).catch(() => null);
    await memory?.keep(from, answer);
    return answer;
  }

  return {
    async quote(from, to) {
      if (from === to) return sameCurrency(from);
      const known = await memory?.read(from);
      const live = known === undefined ? await ask(from) : known;
      const rate = live?.rates[to];
      return live && rate ? { from, to, rate, source: 'live_api', asOf: live.asOf } : fallbackRate(from, to);
    },
  };
}
