import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { defineQuery, ParentClosePolicy, setHandler, startChild } from '@temporalio/workflow';
import { QUERIES, returnWorkflowId, WORKFLOWS } from '../../src/domain/contract.js';
import type { ReturnSlip } from '../../src/domain/order-return.js';
import type { Desk } from './desk.js';

/** What a return needs of its order, also asked of a closed one. */
export function keepReturnSlip(desk: Desk): void {
  setHandler(defineQuery<ReturnSlip>(QUERIES.returnSlip), () => slipOf(desk));
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

const slipOf = ({ run, request, saga, total, baseTotal }: Desk): ReturnSlip => ({
  request,
  total,
  baseTotal,
  settings: run.settings,
  undoes: [...saga.undoes()],
});
