import type { StoredFile } from '../../state/files.js';
import type { Channel } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import type { Desk } from '../chat/post.js';

/** Whether a file was shared where everybody may look. */
export const isPublic = ({ channels }: Workspace, { shares }: StoredFile): boolean =>
  shares.some(({ channel }) => channels.get(channel)?.kind === 'channel');

/** Tells the app what became of a file; with a conversation, only an app that is in there. */
export function tellOfFile(
  { workspace, publish }: Pick<Desk, 'workspace' | 'publish'>,
  type: 'file_created' | 'file_public' | 'file_shared' | 'file_unshared',
  { file, channel }: { file: StoredFile; channel?: Channel },
): void {
  const { id, user } = file;
  const where = channel ? { channel_id: channel.id } : {};
  const event = { type, file_id: id, user_id: user, file: { id }, ...where, event_ts: workspace.nextTs() };
  publish({ kind: 'event', event, channel });
}
