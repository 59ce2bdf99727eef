import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { isDoor } from '../domain/approval-words.js';
import { QUERIES, returnWorkflowId, WORKFLOWS } from '../domain/contract.js';
import type { ReturnInput, ReturnSlip } from '../domain/order-return.js';
import { Refusal } from '../domain/refusal.js';
import type { RunClick, RunState } from '../domain/run-state.js';

/**
 * Asks for the return of a completed order that is closed; once at a time.
 * @throws Refusal `NotYours` or `ReturnedAlready`
 */
export async function askForReturn(client: Client, orderWorkflowId: string, { by }: RunClick): Promise<void> {
  const order = client.workflow.getHandle(orderWorkflowId);
  const slip = await order.query<ReturnSlip>(QUERIES.returnSlip);
  const { request, settings } = slip;
  if (!isDoor(by) && by !== request.requester.userId && !settings.operators.includes(by)) {
    throw new Refusal('NotYours', 'Only the person who placed the order and the operators may ask for its return.');
  }
  if (await isReturned(client, request.orderId)) {
    throw new Refusal('ReturnedAlready', 'This order was returned already; its return has a card of its own.');
  }
  const { taskQueue } = await order.describe();
  const input: ReturnInput = { ...slip, by };
  try {
    await client.workflow.start(WORKFLOWS.orderReturn, {
      workflowId: returnWorkflowId(request.orderId),
      taskQueue,
      args: [input],
      // A return that was rejected may be asked for again; what it gives back carries keys that never act twice.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function isReturned(client: Client, orderId: string): Promise<boolean> {
  try {
    const { state } = await client.workflow.getHandle(returnWorkflowId(orderId)).query<RunState>(QUERIES.runState);
    return state === 'refunded';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
