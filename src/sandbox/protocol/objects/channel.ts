import type { Channel } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';

/** A conversation as one member sees it in `conversations.info` and `.list`. */
export function channelObject(
  channel: Channel,
  options: { workspace: Workspace; viewer: string; numMembers?: boolean },
) {
  const { workspace, viewer } = options;
  if (channel.kind === 'im') return directMessage(channel, options);
  const members = options.numMembers ? { num_members: channel.members.length } : {};
  return {
    id: channel.id,
    name: channel.kind === 'mpim' ? groupMessageName(channel, workspace) : channel.name,
    is_channel: channel.kind === 'channel',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'channel',
    created: channel.created,
    is_archived: channel.is_archived,
    is_general: channel.is_general,
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: false,
    is_frozen: false,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: workspace.team.id,
    updated: channel.updated,
    parent_conversation: null,
    creator: channel.creator,
    is_ext_shared: false,
    shared_team_ids: [workspace.team.id],
    pending_connected_team_ids: [],
    is_member: channel.members.includes(viewer),
    ...(channel.members.includes(viewer) && { last_read: lastRead(workspace, channel, viewer) }),
    topic: channel.topic,
    purpose: channel.purpose,
    properties: {},
    previous_names: channel.previous_names,
    ...members,
  };
}

/** Slack's zero for a conversation that nobody has read yet. */
const lastRead = (workspace: Workspace, { id }: Channel, viewer: string) =>
  workspace.reads.lastRead(viewer, id) || '0000000000.000000';

function directMessage(channel: Channel, { workspace, viewer }: { workspace: Workspace; viewer: string }) {
  return {
    id: channel.id,
    created: channel.created,
    is_archived: false,
    is_im: true,
    is_org_shared: false,
    context_team_id: workspace.team.id,
    updated: channel.updated,
    user: otherSide(channel, viewer),
    is_user_deleted: false,
    priority: 0,
  };
}

/** The other side of a direct message; oneself when one writes to oneself. */
export const otherSide = (channel: Channel, viewer: string): string =>
  channel.members.find((member) => member !== viewer) ?? viewer;

const groupMessageName = (channel: Channel, workspace: Workspace) =>
  `mpdm-${channel.members.map((id) => workspace.people.get(id)?.name ?? id).join('--')}-1`;

/** `channel.name` of interaction payloads and slash commands, which call a private place by its kind. */
export function payloadChannelName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  if (channel.kind === 'mpim') return 'mpdm';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}
