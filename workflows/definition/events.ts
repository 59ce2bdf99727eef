import { defineSignal, setHandler } from '@temporalio/workflow';
import { SIGNALS } from '../../src/domain/contract.js';
import type { RunEvent } from '../../src/domain/run-state.js';
import type { Run } from '../lib/run.js';

export interface Events {
  /** Those that nobody has taken yet. */
  kept(): readonly RunEvent[];
  /** The first event of that name that nobody has taken yet. */
  arrived(name: string): boolean;
  take(name: string): RunEvent | null;
}

/** Named events from outside, kept until a task waits for them: one that comes early is not lost. */
export function openEvents(run: Run, earlier: readonly RunEvent[] = []): Events {
  const kept: RunEvent[] = [...earlier];
  setHandler(defineSignal<[RunEvent]>(SIGNALS.event), (event) => {
    run.audit.note(event.by, `sent the event ${event.name}`);
    if (!kept.some(({ id }) => id === event.id)) kept.push(event);
  });
  return {
    kept: () => kept,
    arrived: (name) => kept.some((event) => event.name === name),
    take(name) {
      const at = kept.findIndex((event) => event.name === name);
      return at < 0 ? null : (kept.splice(at, 1)[0] ?? null);
    },
  };
}
