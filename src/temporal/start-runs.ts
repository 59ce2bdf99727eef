import { definitionWorkflowId, orderWorkflowId, WORKFLOWS } from '../domain/contract.js';
import type { OrderInput } from '../domain/order.js';
import type { DefinitionInput } from '../domain/plan.js';
import type { Temporal } from './client.js';
import { queuesOf } from './queues.js';
import { startOnce } from './start-once.js';

/** How runs begin. One id, one run: a second start finds the first, also when that has ended. */
export function startRuns({ client, prefix }: Pick<Temporal, 'client' | 'prefix'>) {
  const { orders: taskQueue } = queuesOf(prefix);
  return {
    startOrder: (input: OrderInput) =>
      startOnce(client, {
        type: WORKFLOWS.order,
        workflowId: orderWorkflowId(input.request.orderId),
        taskQueue,
        input,
      }),

    startDefinition: (input: DefinitionInput) =>
      startOnce(client, {
        type: WORKFLOWS.definition,
        workflowId: definitionWorkflowId(input.runId),
        taskQueue,
        input,
      }),
  };
}
