import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';

/** A message as the Web API answers it: metadata only when asked for, read marks of the viewer's own. */
export function shownMessage(
  message: Message,
  options: { metadata: boolean; workspace: Workspace; viewer: string },
): Message {
  const { metadata, ...rest } = message;
  const withMetadata = options.metadata && metadata ? { metadata } : {};
  if (message.reply_count === undefined) return { ...rest, ...withMetadata };
  const subscribed = rest.user === options.viewer || (rest.reply_users ?? []).includes(options.viewer);
  return { ...rest, ...withMetadata, subscribed };
}

/** A message inside an event: never with metadata, which has events of its own. */
export function eventMessage({ metadata: _, ...rest }: Message): Omit<Message, 'metadata'> {
  return rest;
}
