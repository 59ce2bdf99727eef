import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { CACHE, DAY_SECONDS } from './keys.js';

/** Who may touch a run's card at the moment, and what it shows. A cache: what is lost is shown again. */
export interface CardStore {
  /** True when this replica owns the card now, newly or still. */
  take(workflowId: string): Promise<boolean>;
  release(workflowId: string): Promise<void>;
  shown(workflowId: string): Promise<{ version: number; digest: string } | null>;
  /** An older version never takes the place of a newer one. */
  keepShown(workflowId: string, version: number, digest: string): Promise<void>;
}

const LEASE_MS = 15_000;
const SHOWN_S = 7 * DAY_SECONDS;

// Redis runs a script as one step, so nobody can slip in between looking and setting.
const TAKE = `
if redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('pexpire', KEYS[1], ARGV[2])
return 1`;
const KEEP = `
if tonumber(redis.call('hget', KEYS[1], 'version') or '-1') > tonumber(ARGV[1]) then return 0 end
redis.call('hset', KEYS[1], 'version', ARGV[1], 'digest', ARGV[2])
return redis.call('expire', KEYS[1], ARGV[3])`;
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

export function createCardStore(cache: Redis, owner: string = randomUUID()): CardStore {
  return {
    async take(workflowId) {
      return (await cache.eval(TAKE, 1, CACHE.cardLease(workflowId), owner, LEASE_MS)) === 1;
    },
    async release(workflowId) {
      await cache.eval(RELEASE, 1, CACHE.cardLease(workflowId), owner);
    },
    async shown(workflowId) {
      const { version, digest } = await cache.hgetall(CACHE.cardShown(workflowId));
      return version === undefined || digest === undefined ? null : { version: Number(version), digest };
    },
    async keepShown(workflowId, version, digest) {
      await cache.eval(KEEP, 1, CACHE.cardShown(workflowId), version, digest, SHOWN_S);
    },
  };
}
