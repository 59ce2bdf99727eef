import type { Redis } from 'ioredis';
import { CACHE } from './keys.js';

/** A run changed: whoever shows it asks the run for its state. A lost event is healed by the next look. */
export interface RunEvent {
  workflowId: string;
  version: number;
  state: string;
}

const KEEP_EVENTS = 10_000;

/** The stream by which workers tell the bots that a run moved on. It carries progress only and may be wiped. */
export function runEvents(cache: Redis) {
  return {
    async publish({ workflowId, version, state }: RunEvent): Promise<void> {
      const fields = ['workflowId', workflowId, 'version', String(version), 'state', state];
      await cache.xadd(CACHE.runEvents, 'MAXLEN', '~', KEEP_EVENTS, '*', ...fields);
    },

    /** Id of the newest event, to read on from; `0` while there is none. */
    async last(): Promise<string> {
      const newest = await cache.xrevrange(CACHE.runEvents, '+', '-', 'COUNT', 1);
      return newest[0]?.[0] ?? '0';
    },

    /**
     * Events after `afterId`, waiting up to `blockMs` for the first. A blocking read holds its connection:
     * give it one of its own (`cache.duplicate()`).
     */
    async read(afterId: string, blockMs: number): Promise<{ lastId: string; events: RunEvent[] }> {
      const answer = await cache.xread('COUNT', 200, 'BLOCK', blockMs, 'STREAMS', CACHE.runEvents, afterId);
      const entries = answer?.[0]?.[1] ?? [];
      return { lastId: entries.at(-1)?.[0] ?? afterId, events: entries.map(([, fields]) => toEvent(fields)) };
    },
  };
}
export type RunEvents = ReturnType<typeof runEvents>;

function toEvent(fields: string[]): RunEvent {
  const pairs = fields.flatMap((name, n) => (n % 2 === 0 ? [[name, fields[n + 1] ?? ''] as const] : []));
  const record = new Map(pairs);
  return {
    workflowId: record.get('workflowId') ?? '',
    version: Number(record.get('version') ?? 0),
    state: record.get('state') ?? '',
  };
}
