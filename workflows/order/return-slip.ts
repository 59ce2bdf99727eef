import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { defineQuery, defineSignal, ParentClosePolicy, patched, setHandler, startChild } from '@temporalio/workflow';
import { QUERIES, returnWorkflowId, SIGNALS, WORKFLOWS } from '../../src/domain/contract.js';
import { markReturned, type Returned, type ReturnSlip } from '../../src/domain/order-return.js';
import { keep } from '../lib/closing.js';
import type { Desk } from './desk.js';
import { toldBy } from './undone.js';

/** What a return needs of its order, also asked of a closed one; and what it tells one that is still open. */
export function keepReturnSlip(desk: Desk): void {
  setHandler(defineQuery<ReturnSlip>(QUERIES.returnSlip), () => slipOf(desk));
  setHandler(defineSignal<[Returned]>(SIGNALS.returned), (returned) => {
    const { run } = desk;
    run.tell((state) => markReturned(state, returned));
    run.card.show();
    keep(run);
  });
}

/** The time for Undo is over while the run is still open: a return is asked for instead. */
export async function startReturn(desk: Desk, by: string): Promise<void> {
  try {
    await startChild(WORKFLOWS.orderReturn, {
      workflowId: returnWorkflowId(desk.request.orderId),
      args: [{ ...slipOf(desk), by }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (error) {
    // It is asked for already, and its card says so.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Clicks on Undo that came while the last words were still on their way to Slack. */
export async function startLateReturns(desk: Desk): Promise<void> {
  const { run, undo } = desk;
  while (undo.hasLate() && patched('late-returns')) {
    const by = undo.takeLate();
    if (by !== null) await startReturn(desk, by);
    await run.outbox.empty();
  }
}

const slipOf = ({ run, request, saga, total, baseTotal }: Desk): ReturnSlip => ({
  request,
  total,
  baseTotal,
  settings: run.settings,
  undoes: [...saga.undoes()],
  toldBy: toldBy(run.state),
});
