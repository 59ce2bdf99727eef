import type {
  ConversationsArchiveResponse,
  ConversationsCreateResponse,
  ConversationsRenameResponse,
  ConversationsSetPurposeResponse,
  ConversationsSetTopicResponse,
} from '@slack/web-api';
import { newChannel } from '../../state/channels.js';
import { newId } from '../../state/ids.js';
import type { Channel } from '../../state/shapes.js';
import { memberChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { systemMessage, systemSubtype } from '../chat/system-message.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { changedChannel, channelObject } from '../objects/channel.js';
import { SlackError } from '../slack-error.js';

/** What `channel_created` tells of a channel. */
const ANNOUNCED: ReadonlySet<string> = new Set([
  'id',
  'name',
  'name_normalized',
  'created',
  'creator',
  'context_team_id',
  'is_channel',
  'is_group',
  'is_im',
  'is_mpim',
  'is_private',
  'is_archived',
  'is_general',
  'is_shared',
  'is_org_shared',
  'is_ext_shared',
  'is_pending_ext_shared',
]);
const LONGEST_NAME = 80;
const LONGEST_TOPIC = 250;

/** A name for a channel as Slack allows it: small letters, digits, `-` and `_`. */
function checkedName({ args, workspace }: MethodCall): string {
  const name = args.text('name') ?? '';
  if (name === '') throw new SlackError('invalid_name_required');
  if (name.length > LONGEST_NAME) throw new SlackError('invalid_name_maxlength');
  if (/^[-_]+$/.test(name)) throw new SlackError('invalid_name_punctuation');
  if (!/^[\p{Ll}\p{Lo}\p{N}_-]+$/u.test(name)) throw new SlackError('invalid_name_specials');
  if (workspace.channels.byName(name)) throw new SlackError('name_taken');
  return name;
}

const shown = ({ workspace, caller }: MethodCall, channel: Channel) =>
  changedChannel(channel, { workspace, viewer: caller.userId });

const eventName = (channel: Channel, what: string) => `${channel.kind === 'private' ? 'group' : 'channel'}_${what}`;

function create(call: MethodCall): AnswerOf<ConversationsCreateResponse> {
  const { args, workspace, caller, clock, publish } = call;
  const kind = args.flag('is_private') ? 'private' : 'channel';
  const given = {
    id: newId('C'),
    kind,
    name: checkedName(call),
    members: [caller.userId],
    creator: caller.userId,
  } as const;
  const channel = newChannel({ ...given, members: [caller.userId] }, clock.now());
  workspace.channels.put(channel);
  const about = Object.fromEntries(Object.entries(shown(call, channel)).filter(([key]) => ANNOUNCED.has(key)));
  const event = { type: 'channel_created', channel: { ...about, is_frozen: false }, event_ts: workspace.nextTs() };
  publish({ kind: 'channel_changed', channel, event: kind === 'channel' ? event : undefined });
  const made = channelObject(channel, { workspace, viewer: caller.userId });
  return { ok: true, channel: { ...made, priority: 0 } };
}

/** A channel whose settings may change: the caller is in it, it is no direct message. */
function settable(call: MethodCall): Channel {
  const channel = memberChannel(call, call.args.need('channel', 'channel_not_found'));
  if (channel.kind === 'im' || channel.kind === 'mpim') throw new SlackError('method_not_supported_for_channel_type');
  return channel;
}

function open(channel: Channel): Channel {
  if (channel.is_archived) throw new SlackError('is_archived');
  return channel;
}

function rename(call: MethodCall): AnswerOf<ConversationsRenameResponse> {
  const { workspace, caller, clock, publish } = call;
  const old = open(settable(call));
  const name = checkedName(call);
  const channel = { ...old, name, previous_names: [old.name, ...old.previous_names], updated: clock.now() };
  workspace.channels.put(channel);
  const about = {
    id: channel.id,
    name,
    created: channel.created,
    is_channel: channel.kind === 'channel',
    is_mpim: false,
    name_normalized: name,
  };
  const event = { type: eventName(channel, 'rename'), channel: about, event_ts: workspace.nextTs() };
  publish({ kind: 'channel_changed', channel, event });
  const text = `<@${caller.userId}> has renamed the channel from "${old.name}" to "${name}"`;
  const extra = { old_name: old.name, name };
  systemMessage(call, { channel, user: caller.userId, subtype: systemSubtype(channel, 'name'), text, extra });
  return { ok: true, channel: shown(call, channel) };
}

function setWords(call: MethodCall, what: 'topic' | 'purpose'): Channel {
  const { args, workspace, caller, clock, publish } = call;
  const value = args.text(what) ?? '';
  if ([...value].length > LONGEST_TOPIC) throw new SlackError('too_long');
  const said = { value, creator: caller.userId, last_set: Math.floor(clock.now() / 1000) };
  const channel = { ...open(settable(call)), [what]: said, updated: clock.now() };
  workspace.channels.put(channel);
  publish({ kind: 'channel_changed', channel });
  const text = `<@${caller.userId}> set the channel ${what === 'topic' ? 'topic' : 'description'}: ${value}`;
  const subtype = systemSubtype(channel, what);
  systemMessage(call, { channel, user: caller.userId, subtype, text, extra: { [what]: value } });
  return channel;
}

const setTopic = (call: MethodCall): AnswerOf<ConversationsSetTopicResponse> => ({
  ok: true,
  channel: shown(call, setWords(call, 'topic')),
});

const setPurpose = (call: MethodCall): AnswerOf<ConversationsSetPurposeResponse> => ({
  ok: true,
  channel: shown(call, setWords(call, 'purpose')),
});

function archive(call: MethodCall): AnswerOf<ConversationsArchiveResponse> {
  const { workspace, caller, clock, publish } = call;
  const old = settable(call);
  if (old.is_archived) throw new SlackError('already_archived');
  if (old.is_general) throw new SlackError('cant_archive_general');
  const channel = { ...old, is_archived: true, updated: clock.now() };
  workspace.channels.put(channel);
  const type = eventName(channel, 'archive');
  const event = { type, channel: channel.id, user: caller.userId, is_moved: 0, event_ts: workspace.nextTs() };
  publish({ kind: 'channel_changed', channel, event });
  systemMessage(call, {
    channel,
    user: caller.userId,
    subtype: type,
    text: `<@${caller.userId}> archived the channel`,
  });
  return { ok: true };
}

export const conversationsSettings: MethodFamily = {
  'conversations.create': create,
  'conversations.rename': rename,
  'conversations.setTopic': setTopic,
  'conversations.setPurpose': setPurpose,
  'conversations.archive': archive,
};
