import type { Clock } from '../clock.js';
import { RateLimited } from './slack-error.js';

/** Calls a minute of Slack's tiers 1 to 4: docs.slack.dev/apis/web-api/rate-limits. */
const CALLS_A_MINUTE: { readonly [tier: number]: number } = { 1: 1, 2: 20, 3: 50, 4: 100 };
const POSTS_BURST = 10;
const POSTS_A_MINUTE = 600;

export interface RateLimits {
  /** Counts one call of a method; raises RateLimited when the tier's minute is used up. */
  call(method: string, tier: number): void;
  /** Counts one post into a channel: one a second, ten at once. Raises RateLimited. */
  post(channel: string): void;
}

/** Slack's limits for the one app of the workspace, counted on the workspace's clock. */
export function createRateLimits(clock: Clock): RateLimits {
  const minutes = new Map<string, { start: number; calls: number }>();
  const buckets = new Map<string, { at: number; left: number }>();

  const count = (key: string, allowed: number) => {
    const now = clock.now();
    const minute = minutes.get(key);
    if (!minute || now - minute.start >= 60_000) {
      minutes.set(key, { start: now, calls: 1 });
      return;
    }
    if (minute.calls >= allowed) throw new RateLimited(Math.max(1, Math.ceil((minute.start + 60_000 - now) / 1000)));
    minute.calls += 1;
  };
  return {
    call(method, tier) {
      const allowed = CALLS_A_MINUTE[tier];
      if (allowed !== undefined) count(method, allowed);
    },
    post(channel) {
      const now = clock.now();
      const bucket = buckets.get(channel) ?? { at: now, left: POSTS_BURST };
      const left = Math.min(POSTS_BURST, bucket.left + (now - bucket.at) / 1000);
      if (left < 1) throw new RateLimited(Math.max(1, Math.ceil(1 - left)));
      count('every post', POSTS_A_MINUTE);
      buckets.set(channel, { at: now, left: left - 1 });
    },
  };
}
