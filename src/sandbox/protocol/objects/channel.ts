import { createBookmarks } from '../../state/bookmarks.js';
import type { Channel } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import { directMessage, isOpenFor, lastRead, listedDirectMessage } from './direct-message.js';

export interface Seen {
  workspace: Workspace;
  viewer: string;
  numMembers?: boolean;
  locale?: boolean;
}

/** A conversation as every answer carries it; what only some answers tell is added by the functions below. */
function basics(channel: Channel, { workspace, numMembers, locale }: Seen) {
  // Since March 2021 private conversations have ids like channels: docs.slack.dev/reference/objects/conversation-object
  const old = channel.id.startsWith('G');
  const name = channel.kind === 'mpim' ? groupMessageName(channel, workspace) : channel.name;
  return {
    id: channel.id,
    name,
    is_channel: !old,
    is_group: old,
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'channel',
    created: channel.created,
    is_archived: channel.is_archived,
    is_general: channel.is_general,
    unlinked: 0,
    name_normalized: name,
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
    topic: channel.topic,
    purpose: channel.purpose,
    previous_names: channel.previous_names,
    ...(numMembers && { num_members: channel.members.length }),
    ...(locale && { locale: 'en-US' }),
  };
}

/** What one member sees of it: how far they have read, and whether it stands open in their sidebar. */
function ofMember(channel: Channel, seen: Seen) {
  if (!channel.members.includes(seen.viewer)) return { is_member: false };
  const open = channel.kind === 'channel' ? {} : { is_open: isOpenFor(channel, seen) };
  return { is_member: true, last_read: lastRead(seen, channel), ...open };
}

/** A conversation after it was changed (`conversations.rename`, `.invite`, `.setTopic`…). */
export function changedChannel(channel: Channel, seen: Seen) {
  return { ...basics(channel, seen), ...ofMember(channel, seen) };
}

/** A conversation that is asked for by itself (`conversations.info`, `.create`, `.join`, `.open`). */
export function channelObject(channel: Channel, seen: Seen) {
  if (channel.kind === 'im') return directMessage(channel, seen);
  return { ...changedChannel(channel, seen), properties: propertiesOf(channel, seen.workspace) };
}

/** A conversation in `conversations.list`, which counts members and does not say what is read. */
export function listedChannel(channel: Channel, seen: Seen) {
  if (channel.kind === 'im') return listedDirectMessage(channel, seen);
  const is_member = channel.members.includes(seen.viewer);
  const properties = propertiesOf(channel, seen.workspace);
  return { ...basics(channel, { ...seen, numMembers: true }), is_member, properties };
}

/** A conversation in `users.conversations`, where everything listed is one's own. */
export function ownChannel(channel: Channel, seen: Seen) {
  if (channel.kind === 'im') return listedDirectMessage(channel, seen);
  const open = channel.kind === 'mpim' ? { is_open: isOpenFor(channel, seen), last_read: lastRead(seen, channel) } : {};
  return { ...basics(channel, seen), ...open, properties: propertiesOf(channel, seen.workspace) };
}

/** The tabs above the messages: files always, bookmarks where there are some. */
function propertiesOf({ id }: Channel, workspace: Workspace) {
  const types = createBookmarks(workspace.store).of(id).length > 0 ? ['files', 'bookmarks'] : ['files'];
  const tabs = types.map((type) => ({ id: type, label: '', type }));
  return { tabs, tabz: tabs };
}

const groupMessageName = (channel: Channel, workspace: Workspace) =>
  `mpdm-${channel.members.map((id) => workspace.people.get(id)?.name ?? id).join('--')}-1`;

/** `channel.name` of interaction payloads and slash commands, which call a private place by its kind. */
export function payloadChannelName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  if (channel.kind === 'mpim') return 'mpdm';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}
