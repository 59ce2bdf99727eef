import { CancellationScope, CancelledFailure, condition, patched } from '@temporalio/workflow';
import type { DefinitionInput, DefinitionOutcome } from '../src/domain/plan.js';
import type { OrderActivities } from '../src/domain/services.js';
import { readForResult, runTasks } from './definition/carry.js';
import { type Desk, openDesk, reading } from './definition/desk.js';
import { lookForChaos } from './lib/chaos-banner.js';
import { close, type End, keep, takeBack, toItsEnd } from './lib/closing.js';
import { serviceDoor, slackDoor } from './lib/doors.js';
import { Ending } from './lib/endings.js';
import { failureOf } from './lib/failure.js';

/**
 * A declared workflow from its plan to one of its endings, with the same card, approvals, failure choices and undo as
 * an order. The plan is input: an edit of the file never reaches a running run.
 */
export async function definition(input: DefinitionInput): Promise<DefinitionOutcome> {
  const desk = openDesk(input);
  const { run, saga, stopping } = desk;
  let output: unknown = null;
  await CancellationScope.nonCancellable(async () => {
    if (input.carried) run.card.show();
    else if (!input.child) begin(desk);
    const end = await toItsEnd(desk, async () => {
      await runTasks(desk);
      output = await result(desk);
    });
    if (end.state === 'completed' && !input.child && saga.undoes().length > 0) await completeAndCare(desk, end);
    else close(run, end);
    await run.outbox.empty();
  });
  if (stopping.byTemporal()) throw new CancelledFailure(run.state.outcomeReason ?? 'Cancelled');
  return {
    runId: run.state.runId,
    state: run.state.state,
    output,
    reason: run.state.outcomeReason,
    undoes: input.child ? [...saga.undoes()] : [],
  };
}

function begin({ run }: Desk): void {
  run.card.post();
  if (!patched('chaos-banner')) return;
  const { chaosNotice } = serviceDoor<Pick<OrderActivities, 'chaosNotice'>>(run.settings);
  run.outbox.send('chaos', () => lookForChaos({ state: run.state, change: run.tell }, chaosNotice));
}

/** The run's result, shown as its summary. @throws Ending `failed` when the file's output cannot be made */
async function result(desk: Desk): Promise<unknown> {
  const { plan, run } = desk;
  try {
    const { output, markdown } = await reading().writeOutput({
      plan,
      scope: desk.scope({ reads: readForResult(plan) }),
    });
    run.change((state) => {
      state.summaryMarkdown = markdown;
    });
    const { origin, workflowId } = run.state;
    if (origin !== null && !desk.input.child) {
      const post = { origin, key: `${workflowId}:summary`, markdown, kind: 'summary' as const };
      run.outbox.send('told', () => slackDoor().postToThread(post));
    }
    return output;
  } catch (error) {
    throw new Ending('failed', `The result could not be made: ${failureOf(error).reason}`);
  }
}

/** Completed for everybody at once; for a while *Undo* takes it back. */
async function completeAndCare({ run, undo, saga }: Desk, end: End): Promise<void> {
  const until = undo.open(run.settings.undoWindowMs);
  close(run, end);
  const came = await condition(() => undo.by() !== null, Math.max(1, until - Date.now()));
  // A click and the end of the window may arrive together, and the end is heard first.
  const undone = came || (undo.by() !== null && patched('undo-in-the-last-moment'));
  undo.close();
  if (undone) {
    const reason = `Undone by ${undo.by()} after it had completed.`;
    run.change((state) => {
      state.endedAt = null;
      state.outcomeReason = reason;
    });
    await takeBack(run, saga, reason);
    return close(run, { state: 'cancelled', reason });
  }
  run.card.show();
  keep(run);
}
