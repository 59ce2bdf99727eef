import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import { type Desk, tellParent } from './post.js';

/** Deletes a message: out of the store and its thread's counters, the app and the page are told. */
export function removeMessage(
  desk: Pick<Desk, 'workspace' | 'publish'>,
  given: { channel: Channel; message: Message; actor: string },
): void {
  const { channel, message, actor } = given;
  const parent = desk.workspace.messages.remove(channel.id, message);
  desk.publish({ kind: 'message_deleted', channel, previous: message, actor });
  tellParent(desk, { channel, parent, actor });
}
