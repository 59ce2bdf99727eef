import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { Origin } from '../domain/origin.js';
import { CACHE } from './keys.js';

type Thread = Pick<Origin, 'team' | 'channel' | 'threadTs'>;

/** Which threads have a conversation. A cache: Temporal knows the truth and is asked when nothing is known. */
export interface ThreadCache {
  has(thread: Thread, askTemporal: () => Promise<boolean>): Promise<boolean>;
  remember(thread: Thread): void;
}

const KNOWN_S = 30 * 24 * 3600;
// Short, because another replica may open a conversation in a thread that this one found without.
const UNKNOWN_MS = 60_000;
const keyOf = ({ team, channel, threadTs }: Thread): string => CACHE.thread(team, channel, threadTs);

export function createThreadCache(cache: Redis, warn: (cause: unknown) => void): ThreadCache {
  const known = new LRUCache<string, boolean>({ max: 10_000 });
  const setKnown = (key: string, has: boolean) => known.set(key, has, has ? {} : { ttl: UNKNOWN_MS });

  async function inRedis(key: string): Promise<boolean> {
    try {
      return (await cache.exists(key)) === 1;
    } catch (cause) {
      warn(cause);
      return false;
    }
  }

  return {
    async has(thread, askTemporal) {
      const key = keyOf(thread);
      const here = known.get(key);
      if (here !== undefined) return here;
      const has = (await inRedis(key)) || (await askTemporal());
      setKnown(key, has);
      return has;
    },
    remember(thread) {
      const key = keyOf(thread);
      if (known.get(key)) return;
      setKnown(key, true);
      cache.set(key, '1', 'EX', KNOWN_S).catch(warn);
    },
  };
}
