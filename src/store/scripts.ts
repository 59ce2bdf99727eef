import { readFileSync } from 'node:fs';
import type { Redis, Result } from 'ioredis';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    doDeed(
      ...keysAndArguments: [
        ...keys: [string, string, string, string, string, string],
        ...values: [string, string, string, string, string, string, string],
      ]
    ): Result<string[], Context>;
    undoDeed(
      ...keysAndArguments: [
        ...keys: [string, string, string, string, string],
        ...values: [string, string, string, string, string],
      ]
    ): Result<string, Context>;
    nthKey(memory: string, counter: string, keepSeconds: string): Result<[number, number], Context>;
  }
}

const lua = (name: string): string => readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');
const SCRIPTS = {
  doDeed: { numberOfKeys: 6, lua: lua('do-deed') },
  undoDeed: { numberOfKeys: 5, lua: lua('undo-deed') },
  nthKey: { numberOfKeys: 2, lua: lua('nth-key') },
};
const taught = new WeakSet<Redis>();

/** Teaches a connection, once, the scripts that change several records of the books at the same moment. */
export function withScripts(redis: Redis): Redis {
  if (taught.has(redis)) return redis;
  for (const [name, script] of Object.entries(SCRIPTS)) redis.defineCommand(name, script);
  taught.add(redis);
  return redis;
}
