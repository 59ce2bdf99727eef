import type {
  ReactionsAddResponse,
  ReactionsGetResponse,
  ReactionsListResponse,
  ReactionsRemoveResponse,
} from '@slack/web-api';
import type { Channel } from '../../state/shapes.js';
import type { Message, Reaction } from '../../state/wire.js';
import { visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { isEmoji } from '../chat/names.js';
import { permalinkOf } from '../chat/permalink.js';
import { shownMessage } from '../chat/shown.js';
import type { MethodCall, MethodFamily } from '../method.js';
import type { MethodArguments } from '../method-arguments.js';
import { SlackError } from '../slack-error.js';

const MOST_KINDS = 23;

function item(call: MethodCall): { channel: Channel; message: Message } {
  const { args, workspace, caller } = call;
  if (!args.has('channel') || !args.has('timestamp')) throw new SlackError(otherItem(args));
  const channel = visibleChannel(call, args.text('channel'));
  const ts = args.need('timestamp');
  if (!/^\d{1,12}\.\d{1,8}$/.test(ts)) throw new SlackError('bad_timestamp');
  const message = workspace.messages.get(channel.id, ts);
  if (!message) throw new SlackError('message_not_found');
  if (caller.kind === 'bot' && !channel.members.includes(caller.userId)) throw new SlackError('not_in_channel');
  return { channel, message };
}

/** Files and their comments bear no reactions here, so none of them is found. */
function otherItem(args: MethodArguments): string {
  if (args.has('file_comment')) return 'file_comment_not_found';
  return args.has('file') ? 'file_not_found' : 'no_item_specified';
}

/** The name without colons; raises `invalid_name` for an emoji that does not exist. */
function emojiName({ args }: MethodCall): string {
  const name = args.need('name', 'invalid_name').replace(/^:|:$/g, '');
  if (!isEmoji(name)) throw new SlackError('invalid_name');
  return name;
}

function store(
  call: MethodCall,
  change: { channel: Channel; message: Message; reactions: Reaction[]; added: boolean },
): void {
  const { channel, message, reactions, added } = change;
  const { reactions: _, ...rest } = message;
  const changed: Message = reactions.length > 0 ? { ...rest, reactions } : rest;
  call.workspace.messages.replace(channel.id, changed);
  const reaction = emojiName(call);
  call.publish({ kind: 'reaction', added, channel, message: changed, reaction, actor: call.caller.userId });
}

function add(call: MethodCall): AnswerOf<ReactionsAddResponse> {
  const { channel, message } = item(call);
  const name = emojiName(call);
  const me = call.caller.userId;
  if (channel.is_archived) throw new SlackError('is_archived');
  const before = message.reactions ?? [];
  const same = before.find((reaction) => reaction.name === name);
  if (same?.users.includes(me)) throw new SlackError('already_reacted');
  if (!same && before.length >= MOST_KINDS) throw new SlackError('too_many_emoji');
  const one: Reaction = { name, users: [...(same?.users ?? []), me], count: (same?.count ?? 0) + 1 };
  const reactions = same ? before.map((other) => (other === same ? one : other)) : [...before, one];
  store(call, { channel, message, reactions, added: true });
  return { ok: true };
}

function remove(call: MethodCall): AnswerOf<ReactionsRemoveResponse> {
  const { channel, message } = item(call);
  const name = emojiName(call);
  const me = call.caller.userId;
  const before = message.reactions ?? [];
  const same = before.find((reaction) => reaction.name === name);
  if (!same?.users.includes(me)) throw new SlackError('no_reaction');
  const left = { name, users: same.users.filter((user) => user !== me), count: same.count - 1 };
  const reactions = before.flatMap((other) => (other !== same ? other : left.count > 0 ? left : []));
  store(call, { channel, message, reactions, added: false });
  return { ok: true };
}

/** A message as both lists of reactions answer it: with the address where it stands. */
function withLink({ baseUrl, workspace, caller }: MethodCall, channel: string, message: Message) {
  const shown = shownMessage(message, { metadata: false, workspace, viewer: caller.userId, channel });
  return { ...shown, permalink: permalinkOf(baseUrl, channel, message) };
}

function get(call: MethodCall): AnswerOf<ReactionsGetResponse> {
  const { channel, message } = item(call);
  return { ok: true, type: 'message', channel: channel.id, message: withLink(call, channel.id, message) };
}

/** What a person has reacted to, in the newest messages of the channels that the caller sees. */
function list(call: MethodCall): AnswerOf<ReactionsListResponse> {
  const { args, workspace, caller } = call;
  const user = args.text('user') || caller.userId;
  if (!workspace.people.get(user)) throw new SlackError('user_not_found');
  const limit = Math.min(1000, Math.max(1, args.number('limit', args.number('count', 100))));
  const items = workspace.channels.of(caller.userId).flatMap(({ id: channel }) =>
    workspace.messages
      .history(channel, { reverse: true, limit: 1000 })
      .filter(({ reactions }) => reactions?.some(({ users }) => users.includes(user)))
      .map((message) => ({ type: 'message', channel, message: withLink(call, channel, message) })),
  );
  const paging = { count: limit, total: items.length, page: 1, pages: Math.max(1, Math.ceil(items.length / limit)) };
  return { ok: true, items: items.slice(0, limit), paging, response_metadata: { next_cursor: '' } };
}

export const reactions: MethodFamily = {
  'reactions.add': add,
  'reactions.remove': remove,
  'reactions.get': get,
  'reactions.list': list,
};
