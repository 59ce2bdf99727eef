import { readFileSync } from 'node:fs';
import type { Redis, Result } from 'ioredis';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    doDeed(
      ...keysAndArguments: [string, string, string, string, string, string, string, string, string, string, string]
    ): Result<string[], Context>;
    undoDeed(
      ...keysAndArguments: [string, string, string, string, string, string, string, string]
    ): Result<string, Context>;
    nthKey(memory: string, counter: string, keepSeconds: string): Result<[number, number], Context>;
  }
}

const lua = (name: string): string => readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');

/** Teaches a connection the scripts that change several records of the books at once. */
export function withScripts(redis: Redis): Redis {
  redis.defineCommand('doDeed', { numberOfKeys: 5, lua: lua('do-deed') });
  redis.defineCommand('undoDeed', { numberOfKeys: 4, lua: lua('undo-deed') });
  redis.defineCommand('nthKey', { numberOfKeys: 2, lua: lua('nth-key') });
  return redis;
}
