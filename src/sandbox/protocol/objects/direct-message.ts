import type { Channel } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';

interface Seen {
  workspace: Workspace;
  viewer: string;
}

/** Slack's zero for a conversation that nobody has read yet. */
const NEVER_READ = '0000000000.000000';

/** The other side of a direct message; oneself when one writes to oneself. */
export const otherSide = (channel: Channel, viewer: string): string =>
  channel.members.find((member) => member !== viewer) ?? viewer;

/** How far somebody has read a conversation; Slack's zero when they never did. */
export const lastRead = ({ workspace, viewer }: Seen, channel: Channel): string =>
  workspace.reads.lastRead(viewer, channel.id) || NEVER_READ;

/** Whether a direct or group message stands in somebody's sidebar: not when they closed it and nothing came since. */
export function isOpenFor(channel: Channel, { workspace, viewer }: Seen): boolean {
  const closedAfter = channel.closed?.[viewer];
  return closedAfter === undefined || workspace.messages.latest(channel.id) > closedAfter;
}

const basics = (channel: Channel, { workspace, viewer }: Seen) => ({
  id: channel.id,
  created: channel.created,
  is_archived: false,
  is_im: true,
  is_org_shared: false,
  context_team_id: workspace.team.id,
  updated: channel.updated,
  user: otherSide(channel, viewer),
  priority: 0,
});

/** A direct message in a list. */
export function listedDirectMessage(channel: Channel, seen: Seen) {
  const object = basics(channel, seen);
  return { ...object, is_user_deleted: seen.workspace.people.get(object.user)?.deleted ?? false };
}

/** A direct message that is asked for by itself: with what the viewer has not read of it. */
export function directMessage(channel: Channel, seen: Seen) {
  const { messages } = seen.workspace;
  const last_read = lastRead(seen, channel);
  const unread = messages.countAfter(channel.id, last_read);
  return {
    ...basics(channel, seen),
    is_open: isOpenFor(channel, seen),
    last_read,
    latest: messages.get(channel.id, messages.latest(channel.id)) ?? null,
    unread_count: unread,
    unread_count_display: unread,
  };
}
