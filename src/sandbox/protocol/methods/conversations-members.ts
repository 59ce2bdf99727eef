import type {
  ConversationsInviteResponse,
  ConversationsJoinResponse,
  ConversationsKickResponse,
  ConversationsLeaveResponse,
  ConversationsOpenResponse,
} from '@slack/web-api';
import type { Channel } from '../../state/shapes.js';
import { directMessage, memberChannel, requireScopeFor, visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { systemMessage, systemSubtype } from '../chat/system-message.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { changedChannel, channelObject } from '../objects/channel.js';
import { isOpenFor } from '../objects/direct-message.js';
import { SlackError } from '../slack-error.js';

const MOST_IN_GROUP_MESSAGE = 8;

/** A channel that has members to change: not a direct message, not archived. */
function groupChannel(call: MethodCall, find: typeof memberChannel): Channel {
  const channel = find(call, call.args.need('channel', 'channel_not_found'));
  if (channel.kind === 'im' || channel.kind === 'mpim') throw new SlackError('method_not_supported_for_channel_type');
  if (channel.is_archived) throw new SlackError('is_archived');
  return channel;
}

function addMember(call: MethodCall, given: { channel: Channel; user: string; inviter?: string }): Channel {
  const { workspace, publish } = call;
  const { user, inviter } = given;
  const channel = { ...given.channel, members: [...given.channel.members, user] };
  workspace.channels.put(channel);
  workspace.reads.mark(user, channel.id, workspace.messages.latest(channel.id));
  publish({ kind: 'member_joined', channel, user, inviter });
  const extra = inviter === undefined ? {} : { inviter };
  systemMessage(call, {
    channel,
    user,
    subtype: systemSubtype(channel, 'join'),
    text: `<@${user}> has joined the ${channel.kind === 'private' ? 'group' : 'channel'}`,
    extra,
  });
  return channel;
}

function removeMember(call: MethodCall, channel: Channel, user: string): void {
  const left = { ...channel, members: channel.members.filter((member) => member !== user) };
  call.workspace.channels.put(left);
  systemMessage(call, {
    channel: left,
    user,
    subtype: systemSubtype(channel, 'leave'),
    text: `<@${user}> has left the ${channel.kind === 'private' ? 'group' : 'channel'}`,
  });
  call.publish({ kind: 'member_left', channel: left, user, actor: call.caller.userId });
}

const seen = ({ workspace, caller }: MethodCall) => ({ workspace, viewer: caller.userId });

/** What has just been joined is neither starred nor put before others yet. */
const joined = (call: MethodCall, channel: Channel) => ({
  ...channelObject(channel, seen(call)),
  is_starred: false,
  priority: 0,
});

function join(call: MethodCall): AnswerOf<ConversationsJoinResponse> {
  const channel = groupChannel(call, visibleChannel);
  if (channel.kind !== 'channel') throw new SlackError('method_not_supported_for_channel_type');
  if (channel.members.includes(call.caller.userId)) {
    call.warn('already_in_channel');
    return { ok: true, channel: joined(call, channel) };
  }
  return { ok: true, channel: joined(call, addMember(call, { channel, user: call.caller.userId })) };
}

function leave(call: MethodCall): AnswerOf<ConversationsLeaveResponse> & { not_in_channel?: boolean } {
  const channel = groupChannel(call, visibleChannel);
  if (!channel.members.includes(call.caller.userId)) return { ok: true, not_in_channel: true };
  if (channel.is_general) throw new SlackError('cant_leave_general');
  if (channel.kind === 'private' && channel.members.length === 1) throw new SlackError('last_member');
  removeMember(call, channel, call.caller.userId);
  return { ok: true };
}

function invite(call: MethodCall): AnswerOf<ConversationsInviteResponse> {
  const { args, caller, workspace } = call;
  let channel = groupChannel(call, memberChannel);
  const users = args.list('users');
  if (users.length === 0) throw new SlackError('no_user');
  for (const user of users) {
    if (!workspace.people.get(user)) throw new SlackError('user_not_found');
    if (user === caller.userId) throw new SlackError('cant_invite_self');
    if (channel.members.includes(user)) throw new SlackError('already_in_channel');
  }
  for (const user of new Set(users)) channel = addMember(call, { channel, user, inviter: caller.userId });
  return { ok: true, channel: changedChannel(channel, seen(call)) };
}

function kick(call: MethodCall): AnswerOf<ConversationsKickResponse> {
  const channel = groupChannel(call, memberChannel);
  const user = call.args.need('user', 'user_not_found');
  if (!call.workspace.people.get(user)) throw new SlackError('user_not_found');
  if (user === call.caller.userId) throw new SlackError('cant_kick_self');
  if (channel.is_general) throw new SlackError('cant_kick_from_general');
  if (!channel.members.includes(user)) throw new SlackError('not_in_channel');
  removeMember(call, channel, user);
  return { ok: true, errors: {} };
}

/** A direct or group message with these people; the same one every time. */
function open(call: MethodCall): AnswerOf<ConversationsOpenResponse> {
  const { args, workspace, caller } = call;
  const before = workspace.channels.all().length;
  let channel = args.has('channel') ? visibleChannel(call, args.text('channel')) : directMessage(call, usersOf(call));
  requireScopeFor(caller, channel.kind, 'write');
  const closed = !isOpenFor(channel, seen(call));
  if (closed) channel = reopened(call, channel);
  const already = !closed && workspace.channels.all().length === before;
  const known = already ? { no_op: true, already_open: true } : {};
  if (!args.flag('return_im')) return { ok: true, ...known, channel: { id: channel.id } };
  return { ok: true, ...known, channel: channelObject(channel, seen(call)) };
}

function reopened({ workspace, caller }: MethodCall, channel: Channel): Channel {
  const { [caller.userId]: _, ...closed } = channel.closed ?? {};
  const open = { ...channel, closed };
  workspace.channels.put(open);
  return open;
}

function usersOf({ args, workspace, caller }: MethodCall): string[] {
  const users = args.list('users');
  if (users.length === 0) throw new SlackError('users_list_not_supplied');
  if (users.length > MOST_IN_GROUP_MESSAGE) throw new SlackError('too_many_users');
  for (const user of users) if (!workspace.people.get(user)) throw new SlackError('user_not_found');
  // A bot may write to people, but not to itself.
  if (caller.kind === 'bot' && users.every((user) => user === caller.userId)) throw new SlackError('user_not_found');
  return users;
}

export const conversationsMembers: MethodFamily = {
  'conversations.join': join,
  'conversations.leave': leave,
  'conversations.invite': invite,
  'conversations.kick': kick,
  'conversations.open': open,
};
