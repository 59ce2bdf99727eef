import { createTurnActivities } from '../agent/activities.js';
import type { MemoryPort, RatesPort, RunsPort } from '../agent/ports.js';
import type { Config } from '../config.js';
import type { OrderRequest, RunSettings } from '../domain/order.js';
import type { Requester } from '../domain/origin.js';
import { Refusal } from '../domain/refusal.js';
import type { TurnActivities } from '../domain/turn-activities.js';

/** Who asks for what a program starts. */
export const REST: Requester = { userId: 'api', name: 'REST API', email: null, phone: null };

/** A program says each wish whole, and says by its Idempotency-Key when it says one twice. */
const NO_MEMORY: MemoryPort = {
  load: async () => null,
  keep: async () => undefined,
  rememberRequest: async () => undefined,
  sameWish: async () => [],
};

/** The agent that reads what programs say: the same model and catalogue as in Slack. */
export const createReader = (parts: { config: Config; settings: RunSettings; runs: RunsPort; rates: RatesPort }) =>
  createTurnActivities({ ...parts, memory: NO_MEMORY, people: { profileOf: async () => REST } });

interface Said {
  sentence: string;
  /** The same key is the same message: it never starts a second order. */
  key: string;
}

/**
 * The order that a sentence asks for, priced from the catalogue; nothing is started. One turn of the agent, as in Slack.
 * @throws Refusal `NotUnderstood` with what the agent would ask a person, or say
 */
export async function readWish(turns: Pick<TurnActivities, 'runTurn'>, { sentence, key }: Said): Promise<OrderRequest> {
  const origin = { team: 'api', channel: 'api', channelType: 'channel' as const, threadTs: key, messageTs: key };
  const message = { eventId: key, ts: key, user: REST.userId, text: sentence, origin };
  const { intents, question, preview, reply } = await turns.runTurn({
    message,
    transcript: [],
    runs: [],
    pending: null,
  });
  const [intent] = intents;
  if (intent?.kind === 'start_order') return { ...intent.request, origin: null };
  // What was assumed is for a person to confirm; a program writes what it means.
  throw new Refusal('NotUnderstood', question?.text ?? preview?.text ?? reply ?? 'That is no order.');
}
