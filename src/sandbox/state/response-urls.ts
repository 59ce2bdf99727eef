import type { Clock } from '../clock.js';
import { newSecret } from './ids.js';
import type { Store } from './store.js';

const VALID_MS = 30 * 60_000;
const MOST_USES = 5;

/** Where a click or command came from; `messageTs` is the message that `replace_original` means. */
export interface ResponseTarget {
  userId: string;
  channel: string;
  messageTs?: string;
  threadTs?: string;
  ephemeral: boolean;
}

export type ResponseOutcome = ResponseTarget | 'unknown' | 'expired' | 'used_up';

/** `response_url`: five uses in thirty minutes. */
export interface ResponseUrls {
  /** Answers the path of a new address, below `/response/`. */
  issue(target: ResponseTarget): string;
  /** Whether it was given out here, still good or not. */
  has(secret: string): boolean;
  use(secret: string): ResponseOutcome;
}

/** Opens the response addresses of a store. */
export function createResponseUrls(store: Store, clock: Clock, lenient: boolean): ResponseUrls {
  const table = store.table<ResponseTarget & { until: number; uses: number }>('response_urls');
  const get = (secret: string) => (secret.length > 100 ? undefined : table.get(secret));
  return {
    issue(target) {
      // Keys begin with the time, so the oldest are first and what is long over is dropped on the way.
      for (const key of table.keys([], { before: stamp(clock.now() - 2 * VALID_MS), limit: 20 })) table.remove(...key);
      const secret = `${stamp(clock.now())}-${newSecret(24)}`;
      table.put([secret], { ...target, until: clock.now() + VALID_MS, uses: 0 });
      return `/response/${secret}`;
    },
    has: (secret) => get(secret) !== undefined,
    use(secret) {
      const found = get(secret);
      if (!found) return 'unknown';
      if (!lenient && found.until < clock.now()) return 'expired';
      if (!lenient && found.uses >= MOST_USES) return 'used_up';
      table.put([secret], { ...found, uses: found.uses + 1 });
      return found;
    },
  };
}

const stamp = (ms: number) => String(Math.floor(ms)).padStart(15, '0');
