import { ContinueAsNew } from '@temporalio/workflow';
import type { RunStateName } from '../../src/domain/contract.js';
import { recordDoor, slackDoor } from './doors.js';
import { Ending, sentence } from './endings.js';
import { failureOf } from './failure.js';
import { meter } from './meter.js';
import type { Run } from './run.js';
import type { Saga } from './saga.js';
import { closeSteps } from './step-list.js';
import type { Stopping } from './stopping.js';

export interface End {
  state: RunStateName;
  /** Null when it simply completed. */
  reason: string | null;
}

interface Parts {
  run: Run;
  saga: Saga;
  stopping: Stopping;
}

/** Tells the story to one of its ends. What was done is taken back unless it completed. */
export async function toItsEnd({ run, saga, stopping }: Parts, story: () => Promise<void>): Promise<End> {
  try {
    await story();
    stopping.check();
    stopping.close();
    return { state: 'completed', reason: null };
  } catch (error) {
    if (error instanceof ContinueAsNew) throw error;
    const { state, reason } = endingOf(error);
    stopping.close();
    run.change((now) => {
      now.outcomeReason = reason;
    });
    await takeBack(run, saga, reason);
    return { state, reason };
  }
}

/** A call that failed where the story did not expect it still ends the run in order: what was done is taken back. */
function endingOf(error: unknown): Ending {
  return error instanceof Ending ? error : new Ending('failed', sentence(failureOf(error).reason));
}

/** Takes everything back and says so in the thread, because edits of the card notify nobody. */
export async function takeBack(run: Run, saga: Saga, reason: string): Promise<void> {
  const told = await saga.unwind();
  const { origin, workflowId } = run.state;
  if (origin === null || told.length === 0) return;
  const markdown = [`**Taken back.** ${reason}`, ...told.map((line) => `- ${line}`)].join('\n');
  const key = `${workflowId}:taken-back-${run.state.version}`;
  const slack = slackDoor();
  run.outbox.send('told', () => slack.postToThread({ origin, key, markdown, kind: 'notice' }));
}

/** The end is visible at once: on the card, to the query, and in the record that outlives the execution. */
export function close(run: Run, { state, reason }: End): void {
  const record = recordDoor();
  closeSteps(run);
  run.change((now) => {
    now.outcomeReason = reason;
    // Chaos ends one day, a closed card stays.
    now.chaosNotice = null;
    now.endedAt = new Date().toISOString();
  });
  run.enter(state);
  meter.ended(run.state, state);
  keep(run, record);
}

/** Later changes of an ended run are kept too. */
export function keep(run: Run, record = recordDoor()): void {
  run.outbox.send('record', () => record.keepFinalState({ run: run.state }));
}
