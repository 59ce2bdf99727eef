import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { shownSession } from '../agent/shown-session.js';

export interface Viewing {
  metadata: boolean;
  workspace: Workspace;
  viewer: string;
  channel: string;
}

/** A message as the Web API answers it: metadata only when asked for, read marks of the viewer's own. */
export function shownMessage(message: Message, { metadata: wanted, workspace, viewer, channel }: Viewing): Message {
  const { metadata, ...rest } = message;
  const about = { ...(wanted && metadata ? { metadata } : {}), ...shownSession(workspace, channel, message) };
  if (message.reply_count === undefined) return { ...rest, ...about };
  return { ...rest, ...about, ...followed(message, { workspace, viewer, channel }) };
}

/** Who wrote in a thread follows it, and Slack says how far they have read it. */
function followed(
  { user, reply_users = [], latest_reply = '' }: Message,
  { workspace, viewer, channel }: Omit<Viewing, 'metadata'>,
): Partial<Message> {
  if (user !== viewer && !reply_users.includes(viewer)) return { subscribed: false };
  const read = workspace.reads.lastRead(viewer, channel);
  return { subscribed: true, last_read: read < latest_reply ? read || '0000000000.000000' : latest_reply };
}

/** A message inside an event: never with metadata, which has events of its own. */
export function eventMessage({ metadata: _, ...rest }: Message): Omit<Message, 'metadata'> {
  return rest;
}
