import { createFiles, type StoredFile } from '../../state/files.js';
import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Content } from '../chat/content.js';
import { type Author, type Desk, post } from '../chat/post.js';
import { fileObject } from './file-object.js';

/** Posts files into a conversation as one message and tells the app of each. Answers the files with the new share. */
export function shareFiles(
  desk: Desk,
  given: { files: StoredFile[]; channel: Channel; author: Author; content: Content; threadTs?: string },
): StoredFile[] {
  const { workspace } = desk;
  const { channel, author, threadTs } = given;
  const objects = given.files.map((file) => fileObject(file, desk));
  const content: Content & Pick<Message, 'files' | 'upload'> = { ...given.content, files: objects, upload: false };
  const message = post(desk, { channel, author, content, threadTs, subtype: 'file_share' });
  const shared = given.files.map((file): StoredFile => {
    const share = { channel: channel.id, ts: message.ts, threadTs: message.thread_ts };
    return { ...file, shares: [...file.shares, share] };
  });
  for (const file of shared) {
    createFiles(workspace.store).put(file);
    tell(desk, channel, file);
  }
  const withShares = { ...message, files: shared.map((file) => fileObject(file, desk)) };
  workspace.messages.replace(channel.id, withShares);
  return shared;
}

function tell({ workspace, publish }: Desk, channel: Channel, { id, user }: StoredFile): void {
  const event = {
    type: 'file_shared',
    file_id: id,
    user_id: user,
    file: { id },
    channel_id: channel.id,
    event_ts: workspace.nextTs(),
  };
  publish({ kind: 'event', event, channel });
}
