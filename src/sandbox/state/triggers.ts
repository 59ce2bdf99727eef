import type { Clock } from '../clock.js';
import { newSecret } from './ids.js';

const VALID_MS = 3000;
const KEPT = 1000;

export type TriggerOutcome = { userId: string; viewId?: string } | 'invalid' | 'expired' | 'exchanged';

/** What a click hands to the app so that it may open a modal: three seconds, once. */
export interface Triggers {
  /** `viewId` is the modal from which it came, for `views.push`. */
  issue(userId: string, viewId?: string): string;
  redeem(triggerId: string): TriggerOutcome;
}

/** Kept in memory: none outlives its three seconds (or, `lenient`, an hour). */
export function createTriggers(clock: Clock, lenient: boolean): Triggers {
  const known = new Map<string, { userId: string; viewId?: string; until: number; used: boolean }>();
  const validMs = lenient ? 3_600_000 : VALID_MS;
  return {
    issue(userId, viewId) {
      const id = `${Math.floor(clock.now())}.${Math.floor(clock.now() / 7)}.${newSecret(32).toLowerCase()}`;
      known.set(id, { userId, viewId, until: clock.now() + validMs, used: false });
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
      return id;
    },
    redeem(id) {
      const trigger = known.get(id);
      if (!trigger) return 'invalid';
      if (trigger.used) return 'exchanged';
      if (trigger.until < clock.now()) return 'expired';
      trigger.used = true;
      return { userId: trigger.userId, viewId: trigger.viewId };
    },
  };
}
