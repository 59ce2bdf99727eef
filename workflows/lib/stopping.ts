import { CancellationScope, condition, defineSignal, setHandler } from '@temporalio/workflow';
import { mention } from '../../src/domain/approval-words.js';
import { LIVE_STATES, SIGNALS } from '../../src/domain/contract.js';
import type { RunClick } from '../../src/domain/run-state.js';
import { stateWords } from '../../src/domain/run-words.js';
import { Stopped } from './endings.js';
import { createInbox } from './inbox.js';
import { mayDirect } from './people.js';
import type { Run } from './run.js';

export interface Stopping {
  /** Who stopped the run, as shown; null while nobody did. */
  by(): string | null;
  /** Whether it was Temporal's own cancellation: then the execution closes as cancelled. */
  byTemporal(): boolean;
  /** From here on the run can no longer be stopped half-way. */
  close(): void;
  /** @throws Stopped when somebody stopped the run */
  check(): void;
  /** Waits until `until` holds or the time is over. @throws Stopped as soon as somebody stops the run */
  wait(until: () => boolean, timeoutMs: number): Promise<boolean>;
}

/** Two ways to stop: the signal of a person who may, and Temporal's own cancellation. */
export function openStopping(run: Run): Stopping {
  let stoppedBy: string | null = null;
  let cancelled = false;
  let closed = false;

  const inbox = createInbox<RunClick>(async (click) => {
    const refused = refusal(run, click, { closed, stoppedBy });
    run.audit.note(click.by, refused ? `asked to stop; refused: ${refused}` : 'stopped the run');
    if (refused) return run.answer(click, refused);
    stoppedBy = mention(click.by);
    run.answer(click, 'Stopping: the step in progress ends, then everything done so far is taken back.');
  });
  setHandler(defineSignal<[RunClick]>(SIGNALS.stop), inbox.receive);

  CancellationScope.current().cancelRequested.catch(() => {
    if (closed) return;
    cancelled = true;
    stoppedBy ??= 'an operator';
  });

  const check = () => {
    if (stoppedBy !== null && !closed) throw new Stopped(stoppedBy);
  };
  return {
    by: () => stoppedBy,
    byTemporal: () => cancelled,
    close: () => {
      closed = true;
    },
    check,
    async wait(until, timeoutMs) {
      const came = await condition(() => until() || (stoppedBy !== null && !closed), Math.max(1, timeoutMs));
      check();
      return came;
    },
  };
}

function refusal(
  run: Run,
  click: RunClick,
  { closed, stoppedBy }: { closed: boolean; stoppedBy: string | null },
): string | null {
  if (!mayDirect(run, click)) return 'Only the person who asked for it and the operators may stop this run.';
  if (stoppedBy !== null) return `Already stopped by ${stoppedBy}.`;
  if (!LIVE_STATES.includes(run.state.state)) return `It has ended already: ${stateWords(run.state.state)}.`;
  return closed ? 'It is ending at this moment.' : null;
}
