import {
  type Client,
  isGrpcDeadlineError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import {
  conversationWorkflowId,
  LIVE_STATES,
  orderWorkflowId,
  QUERIES,
  SIGNALS,
  WORKFLOWS,
} from '../domain/contract.js';
import type { ConversationInput, IncomingAnswer, IncomingMessage } from '../domain/conversation.js';
import type { OrderInput, OrderRequest } from '../domain/order.js';
import type { ReturnSlip } from '../domain/order-return.js';
import type { Origin } from '../domain/origin.js';
import type { DefinitionInput } from '../domain/plan.js';
import { Refusal } from '../domain/refusal.js';
import type { AskClick, ChoiceClick, DecisionClick, RunClick, RunEvent, RunState } from '../domain/run-state.js';
import type { Temporal } from './client.js';
import { startDefinition } from './definitions.js';
import { queuesOf } from './queues.js';
import { toOpenRun } from './refusals.js';
import { askForReturn } from './returns.js';
import { type ListedRun, listRuns, type RunFilter } from './run-list.js';

/** Where the last state of a closed run is kept: src/store/final-states.ts. */
export interface KeptStates {
  read(workflowId: string): Promise<RunState | null>;
}

type Thread = Pick<Origin, 'team' | 'channel' | 'threadTs'>;
export type Runs = ReturnType<typeof createRuns>;

// A query that no worker answers must not hold a card or a command for longer.
const QUERY_MS = 5_000;

/** How everybody outside of workflows starts runs, tells them something, and learns how they stand. */
export function createRuns({ client, connection, prefix }: Temporal, kept: KeptStates) {
  const queues = queuesOf(prefix);
  const toRun = (workflowId: string, name: string, argument: unknown) =>
    toOpenRun(
      () => client.workflow.getHandle(workflowId).signal(name, argument),
      () => state(workflowId),
    );

  async function state(workflowId: string): Promise<RunState | null> {
    try {
      const handle = client.workflow.getHandle(workflowId);
      return await connection.withDeadline(Date.now() + QUERY_MS, () => handle.query<RunState>(QUERIES.runState));
    } catch (error) {
      const last = await kept.read(workflowId);
      if (last || error instanceof WorkflowNotFoundError) return last;
      throw error;
    }
  }

  return {
    /** One order id, one run: a second start finds the first, also when that has ended. */
    startOrder: (input: OrderInput) => startOnce(client, queues.orders, input),

    startDefinition: (input: DefinitionInput) => startDefinition(client, queues.orders, input),
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

    /** Also of a closed run; null when there is none under this id. */
    state,

    /** The state in which the run ended, as soon as it has: the execution may stay open for Undo (`follow` by query). */
    async ended(workflowId: string, signal?: AbortSignal): Promise<RunState> {
      for await (const run of this.follow(workflowId, signal)) if (!LIVE_STATES.includes(run.state)) return run;
      throw new Error(`nobody waits for ${workflowId} any more`);
    },

    /** Every new version of a run's state, until it ended or `signal` aborts. */
    async *follow(workflowId: string, signal?: AbortSignal): AsyncGenerator<RunState> {
      let version = -1;
      while (!signal?.aborted) {
        const run = await state(workflowId).catch(whenNobodyAnswers);
        if (run && run.version !== version) {
          version = run.version;
          yield run;
        }
        if (run && !LIVE_STATES.includes(run.state)) return;
        await new Promise((again) => setTimeout(again, FOLLOW_MS));
      }
    },

    /** Newest first. */
    listRuns: (filter: RunFilter): Promise<ListedRun[]> => listRuns(client, filter),

    /** States of the runs a person asked for, newest first. */
    async runsOf(user: string, limit = 10): Promise<RunState[]> {
      const listed = await listRuns(client, { requester: user, limit });
      const states = await Promise.all(listed.map(({ workflowId }) => state(workflowId)));
      return states.filter((run) => run !== null);
    },
    stateOf: state,

    /** The order as it stands now, every change included; null when there is none. */
    async requestOf(workflowId: string): Promise<OrderRequest | null> {
      const handle = client.workflow.getHandle(workflowId);
      const asked = () => handle.query<ReturnSlip>(QUERIES.returnSlip);
      try {
        return (await connection.withDeadline(Date.now() + QUERY_MS, asked)).request;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return null;
        throw error;
      }
    },
  };
}

const FOLLOW_MS = 200;

/** No worker answers just now: whoever follows a run goes on waiting. */
function whenNobodyAnswers(error: unknown): null {
  if (error instanceof ServiceError && isGrpcDeadlineError(error.cause)) return null;
  throw error;
}

async function startOnce(client: Client, taskQueue: string, input: OrderInput): Promise<{ workflowId: string }> {
  const workflowId = orderWorkflowId(input.request.orderId);
  try {
    await client.workflow.start(WORKFLOWS.order, {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return { workflowId };
}
