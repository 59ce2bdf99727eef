import { WorkflowNotFoundError } from '@temporalio/client';
import {
  conversationWorkflowId,
  definitionWorkflowId,
  orderWorkflowId,
  SIGNALS,
  WORKFLOWS,
} from '../domain/contract.js';
import type { ConversationInput, IncomingAnswer, IncomingMessage } from '../domain/conversation.js';
import type { OrderInput } from '../domain/order.js';
import type { Origin } from '../domain/origin.js';
import type { DefinitionInput } from '../domain/plan.js';
import { Refusal } from '../domain/refusal.js';
import type { AskClick, ChoiceClick, DecisionClick, RunClick, RunEvent, RunState } from '../domain/run-state.js';
import type { Temporal } from './client.js';
import { type KeptStates, lookAtRuns } from './look.js';
import { queuesOf } from './queues.js';
import { toOpenRun } from './refusals.js';
import { askForReturn } from './returns.js';
import { type ListedRun, listRuns, type RunFilter } from './run-list.js';
import { startOnce } from './start-once.js';

type Thread = Pick<Origin, 'team' | 'channel' | 'threadTs'>;
export type Runs = ReturnType<typeof createRuns>;

/** How everybody outside of workflows starts runs, tells them something, and learns how they stand. */
export function createRuns({ client, connection, prefix }: Temporal, kept: KeptStates) {
  const look = lookAtRuns({ client, connection }, kept);
  const { state } = look;
  const queues = queuesOf(prefix);
  const toRun = (workflowId: string, name: string, argument: unknown) =>
    toOpenRun(
      () => client.workflow.getHandle(workflowId).signal(name, argument),
      () => state(workflowId),
    );

  return {
    ...look,

    /** One order id, one run: a second start finds the first, also when that has ended. */
    startOrder: (input: OrderInput) =>
      startOnce(client, {
        type: WORKFLOWS.order,
        workflowId: orderWorkflowId(input.request.orderId),
        taskQueue: queues.orders,
        input,
      }),

    startDefinition: (input: DefinitionInput) =>
      startOnce(client, {
        type: WORKFLOWS.definition,
        workflowId: definitionWorkflowId(input.runId),
        taskQueue: queues.orders,
        input,
      }),
    /** A named event for a declared workflow; kept there until a task waits for it. */
    sendEvent: (workflowId: string, event: RunEvent) => toRun(workflowId, SIGNALS.event, event),

    /** Stored when this resolves, even while no worker runs; starts the thread's conversation when it has none. */
    async signalMessage(message: IncomingMessage): Promise<void> {
      const { team, channel, threadTs } = message.origin;
      const workflowId = conversationWorkflowId(team, channel, threadTs);
      const input: ConversationInput = {};
      await client.workflow.signalWithStart(WORKFLOWS.conversation, {
        workflowId,
        taskQueue: queues.orders,
        args: [input],
        signal: SIGNALS.message,
        signalArgs: [message],
      });
    },

    /** Whether somebody talks with the agent in this thread now. */
    async hasConversation({ team, channel, threadTs }: Thread): Promise<boolean> {
      try {
        await client.workflow.getHandle(conversationWorkflowId(team, channel, threadTs)).describe();
        return true;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw error;
      }
    },

    answer: (conversationId: string, answer: IncomingAnswer) => toRun(conversationId, SIGNALS.answer, answer),
    decide: (workflowId: string, click: DecisionClick) => toRun(workflowId, SIGNALS.decide, click),
    ask: (workflowId: string, click: AskClick) => toRun(workflowId, SIGNALS.ask, click),
    choose: (workflowId: string, click: ChoiceClick) => toRun(workflowId, SIGNALS.choose, click),
    stop: (workflowId: string, click: RunClick) => toRun(workflowId, SIGNALS.stop, click),
    /** A completed order whose execution is closed cannot be undone any more: its return is asked for. */
    async undo(workflowId: string, click: RunClick): Promise<void> {
      try {
        await toRun(workflowId, SIGNALS.undo, click);
      } catch (error) {
        const run = error instanceof Refusal ? await state(workflowId) : null;
        if (run?.kind !== 'order' || run.state !== 'completed') throw error;
        await askForReturn(client, workflowId, click);
      }
    },
    /** By an operator's command line; the reason may be empty. */
    approveOrder: (orderId: string, reason: string) => toRun(orderWorkflowId(orderId), SIGNALS.approveOrder, reason),
    rejectOrder: (orderId: string, reason: string) => toRun(orderWorkflowId(orderId), SIGNALS.rejectOrder, reason),

    /** Newest first. */
    listRuns: (filter: RunFilter): Promise<ListedRun[]> => listRuns(client, filter),

    /** States of the runs a person asked for, newest first. */
    async runsOf(user: string, limit = 10): Promise<RunState[]> {
      const listed = await listRuns(client, { requester: user, limit });
      const states = await Promise.all(listed.map(({ workflowId }) => state(workflowId)));
      return states.filter((run) => run !== null);
    },
  };
}
