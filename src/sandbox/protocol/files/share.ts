import { createFiles, type StoredFile } from '../../state/files.js';
import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Content } from '../chat/content.js';
import { type Author, type Desk, post } from '../chat/post.js';
import { fileObject } from './file-object.js';
import { isPublic, tellOfFile } from './tell.js';

type Shared = Content & Pick<Message, 'files' | 'upload' | 'display_as_bot'>;

/** A file inside a message: as in `files.info`, but without the list of where else it is. */
function shownFile(desk: Desk, file: StoredFile, channel: Channel) {
  const { shares, channels, groups, ims, comments_count, has_more_shares, ...shown } = fileObject(file, desk);
  return { ...shown, is_public: shown.is_public || channel.kind === 'channel' };
}

/** Posts files into a conversation as one message and tells the app of each. Answers the files with the new share. */
export function shareFiles(
  desk: Desk,
  given: { files: StoredFile[]; channel: Channel; author: Author; content: Content; threadTs?: string },
): StoredFile[] {
  const { workspace } = desk;
  const { channel, author, threadTs } = given;
  const files = given.files.map((file) => shownFile(desk, file, channel));
  const content: Shared = { ...given.content, files, upload: false, display_as_bot: false };
  const message = post(desk, { channel, author, content, threadTs, subtype: 'file_share' });
  return given.files.map((file) => {
    const share = { channel: channel.id, ts: message.ts, threadTs: message.thread_ts };
    const shared: StoredFile = { ...file, shares: [...file.shares, share] };
    createFiles(workspace.store).put(shared);
    if (channel.kind === 'channel' && !isPublic(workspace, file)) tellOfFile(desk, 'file_public', { file });
    tellOfFile(desk, 'file_shared', { file, channel });
    return shared;
  });
}
