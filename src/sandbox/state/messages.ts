import type { Store } from './store.js';
import type { Within } from './table.js';
import { withoutReply, withReply } from './thread-counters.js';
import type { Message } from './wire.js';

/** Every message of the workspace. A page of history costs its own length, however long the channel is. */
export interface Messages {
  get(channel: string, ts: string): Message | undefined;
  /** Stores a new message; a reply also moves its parent's counters. Answers the parent when there is one. */
  add(channel: string, message: Message): Message | undefined;
  replace(channel: string, message: Message): void;
  /** Takes a message away; a parent that has replies leaves a tombstone, as in Slack. Answers the parent of a reply. */
  remove(channel: string, message: Message): Message | undefined;
  /** What stands in the channel itself: no replies, but those that were broadcast. */
  history(channel: string, within?: Within): Message[];
  /** The replies of a thread, without its parent. */
  replies(channel: string, threadTs: string, within?: Within): Message[];
  /** How many stand in the channel after `ts`, counted up to `limit`. */
  countAfter(channel: string, ts: string, limit?: number): number;
  latest(channel: string): string;
}

const isReply = (message: Message) => message.thread_ts !== undefined && message.thread_ts !== message.ts;

/** Opens the messages of a store. */
export function createMessages(store: Store): Messages {
  const bodies = store.table<Message>('messages');
  const timeline = store.table<1>('timeline');
  const threads = store.table<1>('threads');
  const found = (channel: string, keys: Iterable<string[]>) =>
    [...keys].flatMap((key) => bodies.get(channel, key.at(-1) ?? '') ?? []);

  const messages: Messages = {
    get: (channel, ts) => bodies.get(channel, ts),
    add: (channel, message) =>
      store.together(() => {
        bodies.put([channel, message.ts], message);
        if (!isReply(message) || message.subtype === 'thread_broadcast') timeline.put([channel, message.ts], 1);
        if (!isReply(message) || message.thread_ts === undefined) return undefined;
        threads.put([channel, message.thread_ts, message.ts], 1);
        return changeParent(channel, message.thread_ts, (parent) => withReply(parent, message));
      }),
    replace: (channel, message) => bodies.put([channel, message.ts], message),
    remove: (channel, message) =>
      store.together(() => {
        if (!isReply(message) && (message.reply_count ?? 0) > 0) {
          bodies.put([channel, message.ts], tombstone(message));
          return undefined;
        }
        bodies.remove(channel, message.ts);
        timeline.remove(channel, message.ts);
        if (message.thread_ts === undefined || !isReply(message)) return undefined;
        threads.remove(channel, message.thread_ts, message.ts);
        const latest = [...threads.keys([channel, message.thread_ts], { reverse: true, limit: 1 })][0]?.at(-1);
        return changeParent(channel, message.thread_ts, (parent) => withoutReply(parent, latest));
      }),
    history: (channel, within) => found(channel, timeline.keys([channel], within)),
    replies: (channel, threadTs, within) => found(channel, threads.keys([channel, threadTs], within)),
    countAfter: (channel, ts, limit) => timeline.count([channel], { limit, ...(ts === '' ? {} : { after: ts }) }),
    latest: (channel) => [...timeline.keys([channel], { reverse: true, limit: 1 })][0]?.at(-1) ?? '',
  };
  return messages;

  function changeParent(channel: string, ts: string, change: (parent: Message) => Message): Message | undefined {
    const parent = bodies.get(channel, ts);
    if (!parent) return undefined;
    const changed = change(parent);
    bodies.put([channel, ts], changed);
    return changed;
  }
}

function tombstone(message: Message): Message {
  const { ts, thread_ts, reply_count, reply_users, reply_users_count, latest_reply } = message;
  return {
    type: 'message',
    subtype: 'tombstone',
    text: 'This message was deleted.',
    user: 'USLACKBOT',
    hidden: true,
    ts,
    thread_ts: thread_ts ?? ts,
    reply_count,
    reply_users,
    reply_users_count,
    latest_reply,
    is_locked: false,
  };
}
