import type { Channel, Person } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';

export type SeenMessage = Message & { is_ephemeral?: true };

/** A thread as one person sees it: parent, replies and what only this person sees, in order of time. */
export function threadAs(workspace: Workspace, where: { channel: Channel; person: Person; ts: string }): SeenMessage[] {
  const { channel, person, ts } = where;
  const parent = workspace.messages.get(channel.id, ts);
  const root =
    parent?.thread_ts && parent.thread_ts !== ts ? workspace.messages.get(channel.id, parent.thread_ts) : parent;
  if (!root) return [];
  const own = workspace.ephemerals
    .of(person.id)
    .filter((one) => one.channel === channel.id && one.message.thread_ts === root.ts)
    .map(({ message }): SeenMessage => ({ ...message, is_ephemeral: true }));
  return [root, ...workspace.messages.replies(channel.id, root.ts), ...own].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}
