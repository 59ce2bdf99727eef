import { log } from '@temporalio/workflow';
import type { IncomingAnswer, IncomingMessage, Intent, TurnResult } from '../../src/domain/conversation.js';
import type { Origin } from '../../src/domain/origin.js';
import { slackDoor } from '../lib/doors.js';
import type { Outbox } from '../lib/outbox.js';
import { act } from './act.js';
import { turnDoor } from './doors.js';
import { type Memory, note } from './memory.js';
import { answered, close, open, type Thread } from './questions.js';

const APOLOGY =
  'Something went wrong on my side while I read this, and nothing was started. Please say it again in a moment.';
const CHANGE_HINT = 'What should I change? For example: *make it 4*, *in euros*, *with express shipping*.';

export interface Talk {
  hear(message: IncomingMessage): Promise<void>;
  answer(answer: IncomingAnswer): Promise<void>;
}

interface Saying {
  key: string;
  markdown: string;
  kind?: 'answer' | 'notice';
}

/** The two things a person can do in a thread, each told in it. */
export function openTalk(memory: Memory, outbox: Outbox): Talk {
  let lastOrigin: Origin | null = memory.open?.origin ?? null;

  const thread = { memory, outbox };
  const say = (origin: Origin, { key, markdown, kind = 'answer' }: Saying) =>
    outbox.send('thread', () => slackDoor().postToThread({ origin, key, markdown, kind }));

  async function hear(message: IncomingMessage): Promise<void> {
    lastOrigin = message.origin;
    const mine = !memory.open || memory.open.askedUser === message.user;
    const result = await turn(memory, message, mine);
    if (result) {
      await doAll(result.intents, message);
      if (mine || result.question || result.preview) await settle(thread, message, result);
      tell(message, result);
    } else say(message.origin, { key: `${message.ts}-apology`, markdown: APOLOGY });
    note(memory, message, result);
  }

  async function doAll(
    intents: readonly Intent[],
    message: Pick<IncomingMessage, 'eventId' | 'origin'>,
  ): Promise<void> {
    for (const [n, intent] of intents.entries()) {
      const problem = await act(intent, memory, message);
      if (problem) say(message.origin, { key: `${message.eventId}-problem-${n}`, markdown: problem });
    }
  }

  function tell({ ts, origin }: IncomingMessage, { reply, notice }: TurnResult): void {
    if (reply) say(origin, { key: `${ts}-reply`, markdown: notice ? `${reply}\n\n_${notice}_` : reply });
    else if (notice) say(origin, { key: `${ts}-notice`, markdown: `_${notice}_`, kind: 'notice' });
  }

  async function answer(click: IncomingAnswer): Promise<void> {
    const question = answered(thread, click, lastOrigin);
    if (!question) return;
    const { origin, intent } = question;
    const message = { eventId: click.clickId, ts: click.at, user: click.user, text: click.value, origin };
    if (!intent) return hear(message);
    close(thread, { by: click.user, chosen: click.value });
    if (click.value === 'start') await doAll([intent], message);
    if (click.value === 'change') return say(origin, { key: `${question.id}-change`, markdown: CHANGE_HINT });
    memory.pending = null;
  }

  return { hear, answer };
}

/** Null when the brain failed for good. What another person was asked stays theirs. */
async function turn(memory: Memory, message: IncomingMessage, mine: boolean): Promise<TurnResult | null> {
  try {
    const { transcript, runs, pending } = memory;
    return await turnDoor().runTurn({ message, transcript, runs, pending: mine ? pending : null });
  } catch (error) {
    log.error('a turn failed', { error });
    return null;
  }
}

/** A turn that leaves nothing pending, or asks something else, closes what was open. */
async function settle(thread: Thread, message: IncomingMessage, result: TurnResult): Promise<void> {
  const { memory } = thread;
  const replaced = result.question || result.preview || result.intents.length > 0 || !result.pending;
  if (replaced) close(thread, { by: message.user, chosen: message.text.slice(0, 75) });
  memory.pending = result.pending;
  await open(memory, message, result);
}
