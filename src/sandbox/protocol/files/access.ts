import { createFiles, type StoredFile } from '../../state/files.js';
import type { Workspace } from '../../state/workspace.js';
import type { Caller } from '../method.js';

/** Whether somebody may see a file: its owner, and whoever sees a conversation it was shared in. */
export function maySee(workspace: Workspace, { userId }: Pick<Caller, 'userId'>, file: StoredFile): boolean {
  const person = workspace.people.get(userId);
  if (!person) return false;
  if (file.user === userId) return true;
  return file.shares.some(({ channel: id }) => {
    const channel = workspace.channels.get(id);
    return channel !== undefined && workspace.channels.visibleTo(channel, person);
  });
}

/** A file that the caller may see, in whatever state; undefined when there is none for them. */
export function visibleFile(workspace: Workspace, caller: Pick<Caller, 'userId'>, id: string): StoredFile | undefined {
  const file = createFiles(workspace.store).get(id);
  return file && maySee(workspace, caller, file) ? file : undefined;
}
