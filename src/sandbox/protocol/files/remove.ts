import { createFiles, type StoredFile } from '../../state/files.js';
import type { Message } from '../../state/wire.js';
import type { Desk } from '../chat/post.js';

const without = (message: Message, id: string): Message => ({
  ...message,
  files: message.files?.map((file) => (file.id === id ? { id, mode: 'tombstone' } : file)),
});

/** Deletes a file: its content goes, the messages that showed it keep a tombstone. */
export function removeFile(desk: Desk, file: StoredFile): void {
  const { workspace, publish } = desk;
  const files = createFiles(workspace.store);
  files.put({ ...file, state: 'deleted' });
  files.dropContent(file.id);
  for (const { channel: id, ts } of file.shares) {
    const channel = workspace.channels.get(id);
    const previous = channel && workspace.messages.get(id, ts);
    if (!channel || !previous) continue;
    const message = without(previous, file.id);
    workspace.messages.replace(id, message);
    publish({ kind: 'message_changed', channel, message, previous, actor: file.user });
  }
  const channel_ids = file.shares.map(({ channel }) => channel);
  const event = { type: 'file_deleted', file_id: file.id, channel_ids, event_ts: workspace.nextTs() };
  publish({ kind: 'event', event });
}
