import type { Channel } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import type { LiveChannel } from '../live.js';
import { otherSide } from '../objects/direct-message.js';

/** Unread messages are looked through for mentions only so far. */
const MOST_LOOKED_AT = 100;
/** The page shows `99+` long before. */
const MOST_COUNTED = 1000;

/** A conversation as one person sees it in the sidebar. */
export function liveChannel(workspace: Workspace, channel: Channel, viewer: string): LiveChannel {
  const lastRead = workspace.reads.lastRead(viewer, channel.id);
  const latest = workspace.messages.latest(channel.id);
  const is_member = channel.members.includes(viewer);
  const unread = is_member && latest > lastRead ? workspace.messages.countAfter(channel.id, lastRead, MOST_COUNTED) : 0;
  return {
    id: channel.id,
    kind: channel.kind,
    name: channel.name,
    topic: channel.topic.value,
    purpose: channel.purpose.value,
    is_archived: channel.is_archived,
    is_member,
    members: channel.members,
    ...(channel.kind === 'im' ? { user: otherSide(channel, viewer) } : {}),
    unread,
    mentions: unread === 0 ? 0 : mentionsOf(workspace, channel, { viewer, lastRead }),
    last_read: lastRead,
    latest,
  };
}

function mentionsOf(
  workspace: Workspace,
  channel: Channel,
  { viewer, lastRead }: { viewer: string; lastRead: string },
): number {
  const within = { reverse: true, limit: MOST_LOOKED_AT, ...(lastRead === '' ? {} : { after: lastRead }) };
  const unread = workspace.messages.history(channel.id, within);
  if (channel.kind === 'im') return unread.length;
  return unread.filter(({ text }) => text.includes(`<@${viewer}>`) || /<!(here|channel|everyone)/.test(text)).length;
}
