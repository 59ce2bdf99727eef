import type { Message } from '../../state/wire.js';

/** Slack's ts are compared as text of equal length, never as floating-point numbers. */
const byTs = (a: { ts: string }, b: { ts: string }): number => (a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : 0);

/** Puts a message into a list sorted by ts, in place of an older version of itself. */
export function withMessage(list: readonly Message[], message: Message): Message[] {
  let at = list.length;
  while (at > 0 && (list[at - 1]?.ts ?? '') > message.ts) at -= 1;
  const known = list[at - 1]?.ts === message.ts;
  return [...list.slice(0, known ? at - 1 : at), message, ...list.slice(at)];
}

/** The list without a deleted message. */
export const withoutMessage = (list: readonly Message[], ts: string): Message[] =>
  list.filter((message) => message.ts !== ts);

/** Whether the message stands in the channel itself, and not only in a thread. */
export const inChannel = (message: Message): boolean =>
  !message.thread_ts || message.thread_ts === message.ts || message.subtype === 'thread_broadcast';

/** Under which a thread is kept: a `ts` is unique only within its channel. */
export const threadKey = (channel: string, ts: string): string => `${channel}/${ts}`;

/** Several lists of messages as one, without repeats; later lists win. */
export function merged(...lists: (readonly Message[])[]): Message[] {
  const byTsMap = new Map(lists.flat().map((message) => [message.ts, message]));
  return [...byTsMap.values()].sort(byTs);
}

/**
 * What is true after a fetch: its answer, save where a live frame came while it was under way, which is newer.
 * `before` and `now` are the list when the fetch began and when it ended.
 */
export function reconciled(before: readonly Message[], answer: readonly Message[], now: readonly Message[]): Message[] {
  const old = new Set(before);
  const present = new Set(now.map(({ ts }) => ts));
  const deleted = new Set(before.map(({ ts }) => ts).filter((ts) => !present.has(ts)));
  return merged(
    answer.filter(({ ts }) => !deleted.has(ts)),
    now.filter((message) => !old.has(message)),
  );
}
