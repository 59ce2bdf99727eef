import { createFiles } from '../../state/files.js';
import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import { tellOfFile } from '../files/tell.js';
import { type Desk, tellParent } from './post.js';

/** Deletes a message: out of the store and its thread's counters, the app and the page are told. */
export function removeMessage(
  desk: Pick<Desk, 'workspace' | 'publish'>,
  given: { channel: Channel; message: Message; actor: string },
): void {
  const { channel, message, actor } = given;
  const parent = desk.workspace.messages.remove(channel.id, message);
  desk.publish({ kind: 'message_deleted', channel, previous: message, actor });
  unshareFiles(desk, channel, message);
  tellParent(desk, { channel, parent, actor });
}

/** What the message showed is no longer shared by it. */
function unshareFiles(desk: Pick<Desk, 'workspace' | 'publish'>, channel: Channel, { ts, files = [] }: Message): void {
  const stored = createFiles(desk.workspace.store);
  for (const { id } of files) {
    const file = stored.get(String(id));
    if (!file || file.state === 'deleted') continue;
    stored.put({ ...file, shares: file.shares.filter((share) => share.channel !== channel.id || share.ts !== ts) });
    tellOfFile(desk, 'file_unshared', { file, channel });
  }
}
