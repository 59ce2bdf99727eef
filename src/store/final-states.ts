import type { Redis } from 'ioredis';
import type { RunState } from '../domain/run-state.js';
import { BOOKS, DAY_SECONDS } from './keys.js';

/** The last state of a closed run, kept for a year: longer than Temporal keeps its history. */
export function finalStates(books: Redis) {
  return {
    /** An older version never overwrites a newer one. */
    async keep(run: RunState): Promise<void> {
      const known = await this.read(run.workflowId);
      if (known && known.version > run.version) return;
      await books.set(BOOKS.finalState(run.workflowId), JSON.stringify(run), 'EX', 365 * DAY_SECONDS);
    },

    async read(workflowId: string): Promise<RunState | null> {
      const text = await books.get(BOOKS.finalState(workflowId));
      return text === null ? null : (JSON.parse(text) as RunState);
    },
  };
}
