import type {
  ConversationsInfoResponse,
  ConversationsListResponse,
  ConversationsMembersResponse,
  UsersConversationsResponse,
} from '@slack/web-api';
import type { Channel } from '../../state/shapes.js';
import { callerPerson, requireScopeFor, visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { channelObject, listedChannel, ownChannel } from '../objects/channel.js';
import { pageOf } from '../paging.js';
import { SlackError } from '../slack-error.js';

const KIND_OF: { readonly [type: string]: Channel['kind'] } = {
  public_channel: 'channel',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};

function kindsAsked(call: MethodCall): Channel['kind'][] {
  const types = call.args.list('types');
  const kinds = (types.length === 0 ? ['public_channel'] : types).map((type) => {
    const kind = Object.hasOwn(KIND_OF, type) ? KIND_OF[type] : undefined;
    if (!kind) throw new SlackError('invalid_types');
    return kind;
  });
  for (const kind of kinds) requireScopeFor(call.caller, kind, 'read');
  return kinds;
}

function pageOfKinds(call: MethodCall, among: Channel[]) {
  const { args } = call;
  const kinds = kindsAsked(call);
  const all = among
    .filter(({ kind }) => kinds.includes(kind))
    .filter(({ is_archived }) => !(is_archived && args.flag('exclude_archived')));
  return pageOf(all, ({ id }) => id, args);
}

const seen = ({ workspace, caller }: MethodCall) => ({ workspace, viewer: caller.userId });

/** Public channels, and of the others those that the caller is in. */
function list(call: MethodCall): AnswerOf<ConversationsListResponse> {
  const me = callerPerson(call);
  const { channels } = call.workspace;
  const open = (channel: Channel) => channel.members.includes(me.id) || channel.kind === 'channel';
  const known = channels.all().filter((one) => open(one) && channels.visibleTo(one, me));
  const { items, response_metadata } = pageOfKinds(call, known);
  return { ok: true, channels: items.map((one) => listedChannel(one, seen(call))), response_metadata };
}

function ofUser(call: MethodCall): AnswerOf<UsersConversationsResponse> {
  const { args, workspace, caller } = call;
  const user = args.text('user') || caller.userId;
  if (!workspace.people.get(user)) throw new SlackError('user_not_found');
  const me = callerPerson(call);
  const shared = workspace.channels.of(user).filter((one) => workspace.channels.visibleTo(one, me));
  const { items, response_metadata } = pageOfKinds(call, shared);
  return { ok: true, channels: items.map((one) => ownChannel(one, seen(call))), response_metadata };
}

function info(call: MethodCall): AnswerOf<ConversationsInfoResponse> {
  const { args, caller } = call;
  const channel = visibleChannel(call, args.need('channel', 'channel_not_found'));
  requireScopeFor(caller, channel.kind, 'read');
  const asked = { numMembers: args.flag('include_num_members'), locale: args.flag('include_locale') };
  return { ok: true, channel: channelObject(channel, { ...seen(call), ...asked }) };
}

function members(call: MethodCall): AnswerOf<ConversationsMembersResponse> {
  const channel = visibleChannel(call, call.args.need('channel', 'channel_not_found'));
  requireScopeFor(call.caller, channel.kind, 'read');
  const { items, response_metadata } = pageOf(channel.members, (id) => id, call.args);
  return { ok: true, members: items, response_metadata };
}

export const conversationsList: MethodFamily = {
  'conversations.list': list,
  'conversations.info': info,
  'conversations.members': members,
  'users.conversations': ofUser,
};
