import { ServiceError } from '@temporalio/client';
import type { World } from '../../activities/world.js';
import type { RunStateName } from '../../src/domain/contract.js';
import type { OrderRequest } from '../../src/domain/order.js';
import type { ChoiceName, RunState } from '../../src/domain/run-state.js';
import { readJournal } from '../../src/store/journal.js';
import { readLedger } from '../../src/store/ledger.js';
import type { Temporal } from '../../src/temporal/client.js';
import type { Runs } from '../../src/temporal/runs.js';
import { eventually } from './eventually.js';

interface Parts {
  workflowId: string;
  request: OrderRequest;
  runs: Runs;
  temporal: Temporal;
  world: World;
}

export type StartedOrder = ReturnType<typeof startedOrder>;

/** An order that runs, seen and clicked as people see and click it. */
export function startedOrder({ workflowId, request, runs, temporal, world }: Parts) {
  let clicks = 0;
  const handle = temporal.client.workflow.getHandle(workflowId);
  const click = (by: string) => ({
    by,
    team: 'T0SANDBOX',
    at: new Date().toISOString(),
    clickId: `${workflowId}-${++clicks}`,
    channel: 'C0ORDERS',
    threadTs: '1700000000.000100',
  });
  const state = async (): Promise<RunState> => {
    const run = await runs.state(workflowId);
    if (!run) throw new Error(`${workflowId} is not there`);
    return run;
  };

  return {
    workflowId,
    request,
    handle,
    state,
    click,
    reaches: (wanted: RunStateName) =>
      eventually(`${workflowId} to be ${wanted}`, async () => {
        const run = await state().catch(whenNobodyAnswers);
        if (!run) return null;
        if (run.state === wanted) return run;
        if (run.endedAt && run.undoUntil === null) throw new Error(`ended ${run.state}: ${run.outcomeReason}`);
        return null;
      }),
    /** A click on the request for approval as it stands on the screen; `shown` when it is an older one. */
    async decide(by: string, decision: 'approve' | 'reject', reason: string | null = null, shown?: RunState) {
      const approval = (shown ?? (await state())).approval;
      if (!approval) throw new Error('nothing is asked');
      const { id: approvalId, digest } = approval;
      await runs.decide(workflowId, { ...click(by), approvalId, digest, decision, reason });
    },
    async choose(by: string, option: ChoiceName, more: { fields?: Record<string, string>; stepId?: string } = {}) {
      // As the buttons of a card say it: those of a notice name their step.
      const choiceId = more.stepId ? `notice:${more.stepId}` : ((await state()).choice?.id ?? '');
      await runs.choose(workflowId, { ...click(by), choiceId, option, ...more });
    },
    stop: (by: string) => runs.stop(workflowId, click(by)),
    undo: (by: string) => runs.undo(workflowId, click(by)),
    /** What the books say about this order's money, and its sum per currency. */
    ledger: () => readLedger(world.books, request.orderId),
    /** What the services really did for it and took back, by step, as often as it happened. */
    async journal() {
      const entries = await readJournal(world.books, request.orderId);
      return entries.map(({ key, ...entry }) => ({ step: key.slice(workflowId.length + 1), ...entry }));
    },
  };
}

/** A query to a worker that was just killed. */
function whenNobodyAnswers(error: unknown): null {
  if (error instanceof ServiceError) return null;
  throw error;
}

export const stepOf = ({ steps }: RunState, id: string) => steps.find((step) => step.id === id);
export const stateOfStep = (run: RunState, id: string) => stepOf(run, id)?.state;
