import { WorkflowNotFoundError } from '@temporalio/client';
import { toldOutcome } from '../domain/approval-words.js';
import { Refusal } from '../domain/refusal.js';
import type { RunState } from '../domain/run-state.js';
import { stateWords } from '../domain/run-words.js';

type FindState = () => Promise<RunState | null>;

/**
 * Sends a signal; a run that cannot take it any more is a refusal that tells how it ended.
 * @throws Refusal `UnknownRun` or `RunEnded`; anything else is an outage
 */
export async function toOpenRun(signal: () => Promise<unknown>, findState: FindState): Promise<void> {
  try {
    await signal();
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const run = await findState();
    if (!run) throw new Refusal('UnknownRun', 'There is no such run, or it is long over.', { cause: error });
    throw new Refusal('RunEnded', ended(run), { cause: error });
  }
}

/** How a run ended, for somebody who clicked too late. */
function ended({ state, approval, outcomeReason }: RunState): string {
  const decided = approval && approval.state !== 'waiting' ? `${toldOutcome(approval)} ` : '';
  return `${decided}The run has ended: ${stateWords(state)}.${outcomeReason ? ` ${outcomeReason}` : ''}`;
}
