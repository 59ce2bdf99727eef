import { fallbackRate } from '../../activities/rates/fallback.js';
import { createTurnActivities } from '../../src/agent/activities.js';
import type { DefinitionsPort, MemoryPort, RatesPort, RunsPort } from '../../src/agent/ports.js';
import { type Config, readConfig } from '../../src/config.js';
import type { TurnInput, TurnResult } from '../../src/domain/conversation.js';
import type { OrderRequest } from '../../src/domain/order.js';
import type { RunState } from '../../src/domain/run-state.js';
import { anOrder } from './an-order.js';
import { someSettings } from './run-settings.js';

export interface Brain {
  /** One message of alice in #orders, as the first of its thread unless said otherwise. */
  turn(text: string, more?: Partial<TurnInput> & { user?: string; addressed?: boolean }): Promise<TurnResult>;
  planned: OrderRequest[];
}

interface BrainOptions {
  runs?: RunState[];
  env?: Record<string, string>;
  rates?: RatesPort;
  definitions?: DefinitionsPort;
  /** How the orders among the runs were asked for. */
  asked?: Partial<OrderRequest>;
}

const fallback: RatesPort = { quote: async (from, to) => fallbackRate(from, to) };

/** The real agent with its real tools; runs and memory are lists in this process. */
export function openBrain({
  runs = [],
  env = {},
  rates = fallback,
  definitions,
  asked = {},
}: BrainOptions = {}): Brain {
  const config: Config = readConfig({ LLM_PROVIDER: 'offline', ...env });
  const planned: OrderRequest[] = [];
  const port: RunsPort = {
    runsOf: async (user) => runs.filter(({ requester }) => requester.userId === user),
    stateOf: async (workflowId) => runs.find((run) => run.workflowId === workflowId) ?? null,
    requestOf: async (workflowId) => {
      const run = runs.find((known) => known.workflowId === workflowId);
      return run ? anOrder({ orderId: run.runId, channel: 'corporate', items: run.items, ...asked }) : null;
    },
  };
  const turns = createTurnActivities({
    config,
    settings: someSettings(),
    runs: port,
    rates,
    ...(definitions ? { definitions } : {}),
    memory: listMemory(planned),
    people: { profileOf: async (_team, userId) => ({ userId, name: null, email: null, phone: null }) },
  });
  let posts = 0;
  return {
    planned,
    turn(text, { user = 'U0ALICE', addressed = true, ...more } = {}) {
      posts += 1;
      const ts = `1760000000.${String(posts).padStart(6, '0')}`;
      const origin = {
        team: 'T0SANDBOX',
        channel: 'C0ORDERS',
        channelType: 'channel' as const,
        threadTs: ts,
        messageTs: ts,
      };
      const message = { eventId: `Ev${posts}`, ts, user, text, origin, addressed };
      return turns.runTurn({ message, transcript: [], runs: [], pending: null, ...more });
    },
  };
}

const listMemory = (planned: OrderRequest[]): MemoryPort => ({
  load: async () => null,
  keep: async () => undefined,
  rememberRequest: async (request) => {
    planned.push(request);
  },
  sameWish: async () => [],
});
