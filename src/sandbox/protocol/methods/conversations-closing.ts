import type { ConversationsCloseResponse, ConversationsUnarchiveResponse } from '@slack/web-api';
import { visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { systemMessage, systemSubtype } from '../chat/system-message.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { isOpenFor } from '../objects/direct-message.js';
import { SlackError } from '../slack-error.js';

/** Takes a direct or group message out of one's own sidebar, until somebody writes there again. */
function close(call: MethodCall): AnswerOf<ConversationsCloseResponse> {
  const { args, workspace, caller, publish } = call;
  const channel = visibleChannel(call, args.need('channel', 'channel_not_found'));
  if (channel.kind !== 'im' && channel.kind !== 'mpim') throw new SlackError('method_not_supported_for_channel_type');
  if (!isOpenFor(channel, { workspace, viewer: caller.userId })) return { ok: true, no_op: true, already_closed: true };
  const closed = { ...channel.closed, [caller.userId]: workspace.messages.latest(channel.id) };
  workspace.channels.put({ ...channel, closed });
  if (channel.kind === 'im') {
    const event = { type: 'im_close', user: caller.userId, channel: channel.id, event_ts: workspace.nextTs() };
    publish({ kind: 'event', event, channel });
  }
  return { ok: true };
}

/**
 * Opens an archived channel again and puts the caller into it. A bot cannot: to Slack it left when the channel was
 * archived, so it hears `not_in_channel` (docs.slack.dev/reference/methods/conversations.unarchive, slack-go#1066).
 */
function unarchive(call: MethodCall): AnswerOf<ConversationsUnarchiveResponse> {
  const { args, workspace, caller, clock, publish } = call;
  const old = visibleChannel(call, args.need('channel', 'channel_not_found'));
  if (old.kind === 'im' || old.kind === 'mpim') throw new SlackError('method_not_supported_for_channel_type');
  if (!old.is_archived) throw new SlackError('not_archived');
  if (caller.kind === 'bot') throw new SlackError('not_in_channel');
  const members = [...new Set([...old.members, caller.userId])];
  const channel = { ...old, members, is_archived: false, updated: clock.now() };
  workspace.channels.put(channel);
  const type = systemSubtype(channel, 'unarchive');
  // Slack names who did it in another field for private channels.
  const who = channel.kind === 'private' ? { actor_id: caller.userId } : { user: caller.userId };
  const event = { type, channel: channel.id, ...who, event_ts: workspace.nextTs() };
  publish({ kind: 'channel_changed', channel, event });
  const text = `<@${caller.userId}> un-archived the channel`;
  systemMessage(call, { channel, user: caller.userId, subtype: type, text });
  return { ok: true };
}

export const conversationsClosing: MethodFamily = {
  'conversations.close': close,
  'conversations.unarchive': unarchive,
};
