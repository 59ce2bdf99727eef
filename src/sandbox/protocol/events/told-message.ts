import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { eventMessage } from '../chat/shown.js';

type Told = Omit<Message, 'metadata'> & { source_team?: string; user_team?: string };

/** A new message: one that was broadcast from a thread shows the root as the thread is now, and not whose it is. */
export function newMessage({ messages }: Workspace, channel: Channel, message: Message): Told {
  const told = eventMessage(message);
  if (message.subtype !== 'thread_broadcast' || message.thread_ts === undefined) return told;
  const { parent_user_id: _, ...broadcast } = told;
  const root = messages.get(channel.id, message.thread_ts);
  return root ? { ...broadcast, root: eventMessage(root) } : broadcast;
}

/** `message` of an edit: Slack adds the teams of who wrote it, and leaves out what only its reader has. */
export function messageAfter({ team }: Workspace, message: Message): Told {
  const { subscribed: _, last_read: _read, ...told } = eventMessage(message);
  return message.user === undefined || message.subtype === 'tombstone'
    ? told
    : { ...told, source_team: team.id, user_team: team.id };
}

/** `previous_message`: a thread's root says whether the app follows it, and up to where it read it. */
export function messageBefore({ app }: Workspace, previous: Message): Told {
  const { subscribed: _, last_read: _read, ...told } = eventMessage(previous);
  if (previous.reply_count === undefined) return told;
  const { botUserId } = app.installed();
  const follows = previous.user === botUserId || (previous.reply_users ?? []).includes(botUserId);
  return follows ? { ...told, subscribed: true, last_read: previous.latest_reply } : { ...told, subscribed: false };
}

/** A message without what the replies to it changed in it. */
export function withoutThread(message: Message): Message {
  const { reply_count, reply_users, reply_users_count, latest_reply, is_locked, subscribed, last_read, ...said } =
    message;
  return said;
}
