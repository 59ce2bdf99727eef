import type { Message } from './wire.js';

const author = (message: Message) => message.user ?? message.bot_id ?? '';

/** The parent after one more reply. Slack lists at most five people, but counts all. */
export function withReply(parent: Message, reply: Message): Message {
  const users = parent.reply_users ?? [];
  const known = users.includes(author(reply));
  return {
    ...parent,
    thread_ts: parent.ts,
    reply_count: (parent.reply_count ?? 0) + 1,
    reply_users_count: (parent.reply_users_count ?? 0) + (known ? 0 : 1),
    reply_users: known || users.length >= 5 ? users : [...users, author(reply)],
    latest_reply: reply.ts,
    is_locked: false,
    subscribed: parent.subscribed ?? true,
  };
}

/** The parent after one reply less; without any it is an ordinary message again. */
export function withoutReply(parent: Message, latest: string | undefined): Message {
  const count = Math.max(0, (parent.reply_count ?? 1) - 1);
  if (count > 0) return { ...parent, reply_count: count, latest_reply: latest };
  const { thread_ts, reply_count, reply_users, reply_users_count, latest_reply, is_locked, subscribed, ...plain } =
    parent;
  return plain;
}
