import { log, workflowInfo } from '@temporalio/workflow';
import type {
  CarriedConversation,
  IncomingMessage,
  TranscriptEntry,
  TurnResult,
} from '../../src/domain/conversation.js';
import { turnDoor } from './doors.js';

export type Memory = Omit<CarriedConversation, 'seen'>;

const ENTRIES_KEPT = 30;
const CHARACTERS_KEPT = 1_000;
const CLOSED_KEPT = 20;
const RUNS_KEPT = 50;

/** Of a thread that nobody has written in. */
export const emptyMemory = (): Memory => ({ transcript: [], runs: [], pending: null, open: null, closed: [] });

/** What an earlier conversation of this thread left in Redis; a thread's first message has no past to wait for. */
export async function recall(memory: Memory, first: IncomingMessage): Promise<void> {
  if (first.ts === first.origin.threadTs) return;
  const past = await bestEffort('recall', () => turnDoor().loadMemory({ conversationId: workflowInfo().workflowId }));
  if (!past) return;
  memory.transcript.unshift(...past.transcript);
  memory.runs.unshift(...past.runs);
}

/** Keeps the conversation in Redis for the next workflow of this thread; a failure is only an inconvenience. */
export async function store({ transcript, runs }: Memory): Promise<void> {
  const conversationId = workflowInfo().workflowId;
  await bestEffort('store', () => turnDoor().keepMemory({ conversationId, transcript, runs }));
}

/** Without its memory a conversation is less convenient, never wrong. */
async function bestEffort<T>(what: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    log.warn('the memory of a thread could not be used', { what, error });
    return null;
  }
}

/** Adds what was said on both sides, and forgets what is long ago. */
export function note(memory: Memory, message: IncomingMessage, result: TurnResult | null): void {
  const at = new Date().toISOString();
  const said = result ? spoken(result) : null;
  const entries: TranscriptEntry[] = [{ role: 'person', text: message.text, user: message.user, at }];
  if (said) entries.push({ role: 'agent', text: said, user: null, at });
  const clipped = entries.map((entry) => ({ ...entry, text: entry.text.slice(0, CHARACTERS_KEPT) }));
  memory.transcript = [...memory.transcript, ...clipped].slice(-ENTRIES_KEPT);
  memory.runs = memory.runs.slice(-RUNS_KEPT);
  memory.closed = memory.closed.slice(-CLOSED_KEPT);
}

function spoken({ reply, question, preview, intents }: TurnResult): string | null {
  const started = intents.flatMap((intent) => startedBy(intent));
  return reply ?? question?.text ?? preview?.text ?? (started.length > 0 ? `Started ${started.join(', ')}.` : null);
}

function startedBy(intent: TurnResult['intents'][number]): string[] {
  if (intent.kind === 'start_order') return [intent.request.orderId];
  return intent.kind === 'start_definition' ? [`${intent.name} ${intent.runId}`] : [];
}
