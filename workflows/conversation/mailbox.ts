import { condition, defineSignal, setHandler } from '@temporalio/workflow';
import { SIGNALS } from '../../src/domain/contract.js';
import type { IncomingAnswer, IncomingMessage } from '../../src/domain/conversation.js';

export type Mail = { kind: 'message'; message: IncomingMessage } | { kind: 'answer'; answer: IncomingAnswer };

export interface Mailbox {
  /** The next message or click in the order in which Temporal stored them; null after this long without one. */
  next(silenceMs: number): Promise<Mail | null>;
  isEmpty(): boolean;
  /** What must not be taken in again, newest last. */
  seen(): string[];
}

// Slack redelivers for about an hour; this is far more than a thread gets in it.
const SEEN_KEPT = 400;

/** One post comes as several events, and each event up to four times: the first one counts. Open it before the first await. */
export function openMailbox(alreadySeen: readonly string[]): Mailbox {
  const seen = new Set(alreadySeen);
  const mail: Mail[] = [];

  const isNew = (...ids: string[]): boolean => {
    const fresh = ids.every((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    return fresh;
  };
  setHandler(defineSignal<[IncomingMessage]>(SIGNALS.message), (message) => {
    const { eventId, ts, origin } = message;
    if (isNew(`event ${eventId}`, `post ${origin.channel} ${ts}`)) mail.push({ kind: 'message', message });
  });
  setHandler(defineSignal<[IncomingAnswer]>(SIGNALS.answer), (answer) => {
    if (isNew(`click ${answer.user} ${answer.clickId}`)) mail.push({ kind: 'answer', answer });
  });

  return {
    async next(silenceMs) {
      await condition(() => mail.length > 0, silenceMs);
      return mail.shift() ?? null;
    },
    isEmpty: () => mail.length === 0,
    seen: () => [...seen].slice(-SEEN_KEPT),
  };
}
