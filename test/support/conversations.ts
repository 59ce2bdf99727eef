import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createRates } from '../../activities/rates/quote.js';
import { createTurnActivities } from '../../src/agent/activities.js';
import type { RatesPort, RunsPort } from '../../src/agent/ports.js';
import { readConfig } from '../../src/config.js';
import { conversationWorkflowId, QUERIES, SIGNALS, WORKFLOWS } from '../../src/domain/contract.js';
import type { ConversationInput, IncomingAnswer, IncomingMessage } from '../../src/domain/conversation.js';
import type { ReturnSlip } from '../../src/domain/order-return.js';
import type { RunState } from '../../src/domain/run-state.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { workflowBundle } from '../../src/temporal/bundle.js';
import { queuesOf } from '../../src/temporal/queues.js';
import { quietTemporal } from './quiet-temporal.js';
import { someSettings } from './run-settings.js';
import { simulatedWorlds } from './simulated-world.js';
import { recordSlack } from './slack-recorder.js';
import { startTemporal } from './temporal.js';

/** A thread of its own, with the messages people write in it. */
export interface TestThread {
  handle: WorkflowHandle;
  write(text: string, more?: Partial<IncomingMessage>): Promise<IncomingMessage>;
  deliver(message: IncomingMessage): Promise<void>;
  click(answer: Partial<IncomingAnswer> & Pick<IncomingAnswer, 'questionId' | 'value'>): Promise<void>;
}

/** Conversations over a real Temporal server, Redis, agent and services; only Slack itself is a recorder. */
export async function openConversations({ rates = offlineRates() }: { rates?: RatesPort } = {}) {
  quietTemporal();
  const [server, worlds, bundle] = await Promise.all([startTemporal(), simulatedWorlds(), workflowBundle()]);
  const { activities } = await worlds.fresh();
  const prefix = `${randomUUID()}-`;
  const queues = queuesOf(prefix);
  const native = await NativeConnection.connect({ address: server.address });
  const connection = await Connection.connect({ address: server.address });
  const client = new Client({ connection });
  const slack = recordSlack();
  const runs = runsOver(client);
  const turns = createTurnActivities({
    config: readConfig({ LLM_PROVIDER: 'offline' }),
    settings: someSettings(),
    runs,
    rates,
    memory: createMemoryStore(worlds.stores.cache),
    people: { profileOf: async (_team, userId) => ({ userId, name: null, email: null, phone: null }) },
  });
  const shared = { connection: native, shutdownGraceTime: 0 };
  const workers = await Promise.all([
    Worker.create({
      ...shared,
      taskQueue: queues.orders,
      workflowBundle: bundle,
      activities: { ...activities },
    }),
    Worker.create({ ...shared, taskQueue: queues.slowIo, activities: { ...turns } }),
    Worker.create({ ...shared, taskQueue: queues.slack, activities: { ...slack.activities } }),
  ]);
  const ends = workers.map((worker) => worker.run());

  return {
    slack,
    client,
    runs,
    thread: (input: ConversationInput = {}) => openThread(client, queues.orders, input),
    async stop() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(ends);
      await Promise.all([native.close(), connection.close()]);
      await Promise.all([worlds.stop(), server.stop()]);
    },
  };
}

const offlineRates = (): RatesPort => createRates({ url: 'http://127.0.0.1:9/', timeoutMs: 200 });

function runsOver(client: Client): RunsPort {
  const stateOf = async (workflowId: string): Promise<RunState | null> => {
    try {
      return await client.workflow.getHandle(workflowId).query<RunState>(QUERIES.runState);
    } catch (error) {
      if (error instanceof Error && error.name === 'WorkflowNotFoundError') return null;
      throw error;
    }
  };
  return {
    stateOf,
    requestOf: async (workflowId) =>
      (await client.workflow.getHandle(workflowId).query<ReturnSlip>(QUERIES.returnSlip)).request,
    async runsOf(user) {
      const found: RunState[] = [];
      for await (const { workflowId } of client.workflow.list({
        query: `SlackUserId='${user}' AND WorkflowType='order'`,
      })) {
        const state = await stateOf(workflowId);
        if (state) found.push(state);
      }
      return found;
    },
  };
}

let threads = 0;

function openThread(client: Client, taskQueue: string, input: ConversationInput): TestThread {
  threads += 1;
  const root = `${1_760_000_000 + threads}.000100`;
  const workflowId = conversationWorkflowId('T0SANDBOX', 'C0ORDERS', root);
  let posts = 0;

  const deliver = async (message: IncomingMessage): Promise<void> => {
    const start = { taskQueue, workflowId, args: [input], signal: SIGNALS.message, signalArgs: [message] };
    await client.workflow.signalWithStart(WORKFLOWS.conversation, start);
  };
  return {
    handle: client.workflow.getHandle(workflowId),
    deliver,
    async write(text, more = {}) {
      const ts = posts === 0 ? root : root.replace('.0001', `.${String(posts + 1).padStart(4, '0')}`);
      posts += 1;
      const origin = {
        team: 'T0SANDBOX',
        channel: 'C0ORDERS',
        channelType: 'channel' as const,
        threadTs: root,
        messageTs: ts,
      };
      const message = { eventId: `Ev${randomUUID()}`, ts, user: 'U0ALICE', text, origin, ...more };
      await deliver(message);
      return message;
    },
    async click(answer) {
      const given = { user: 'U0ALICE', clickId: randomUUID(), at: `${Date.now() / 1000}`, ...answer };
      await client.workflow.getHandle(workflowId).signal(SIGNALS.answer, given);
    },
  };
}
