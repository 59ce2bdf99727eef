import type { ChatMeMessageResponse, ChatPostEphemeralResponse, ChatPostMessageResponse } from '@slack/web-api';
import { memberChannel, postTarget, visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { readContent } from '../chat/content.js';
import { permalinkOf } from '../chat/permalink.js';
import { type Author, draft, post, rootOf } from '../chat/post.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';
import { missingScope } from '../web-api/authenticate.js';

/** Who posts, with the borrowed name and icon that `chat:write.customize` allows. */
export function authorOf({ args, caller }: MethodCall): Author {
  const author = { userId: caller.userId, botId: caller.botId };
  if (caller.kind !== 'bot' || !(args.has('username') || args.has('icon_emoji') || args.has('icon_url'))) return author;
  if (!caller.scopes.includes('chat:write.customize')) throw missingScope(['chat:write.customize'], caller);
  const emoji = args.text('icon_emoji');
  const image = args.text('icon_url');
  const icons = emoji ? { emoji } : image ? { image_64: image } : undefined;
  return { ...author, username: args.text('username'), icons };
}

function refuseMetadataOfPeople({ args, caller }: MethodCall): void {
  if (caller.kind === 'user' && args.has('metadata')) throw new SlackError('metadata_must_be_sent_from_app');
}

/** Raises `messages_tab_disabled` for a direct message from an app that has no such tab. */
export function checkMessagesTab({ workspace, caller }: MethodCall, kind: string): void {
  if (kind !== 'im' || caller.kind !== 'bot') return;
  if (workspace.app.manifest().features.app_home?.messages_tab_enabled === false) {
    throw new SlackError('messages_tab_disabled');
  }
}

function postMessage(call: MethodCall): AnswerOf<ChatPostMessageResponse> {
  const { args, workspace } = call;
  const channel = postTarget(call, args.need('channel', 'channel_not_found'));
  checkMessagesTab(call, channel.kind);
  refuseMetadataOfPeople(call);
  const content = readContent(args, {
    workspace,
    typed: call.caller.kind === 'user',
    tooLong: 'cut',
    warn: call.warn,
  });
  const message = post(call, {
    channel,
    author: authorOf(call),
    content,
    threadTs: args.has('thread_ts') ? args.text('thread_ts') : undefined,
    broadcast: args.flag('reply_broadcast'),
  });
  return { ok: true, channel: channel.id, ts: message.ts, message };
}

function meMessage(call: MethodCall): AnswerOf<ChatMeMessageResponse> {
  const channel = memberChannel(call, call.args.need('channel', 'channel_not_found'));
  if (channel.is_archived) throw new SlackError('is_archived');
  const { workspace, warn } = call;
  const content = readContent(call.args, { workspace, typed: call.caller.kind === 'user', tooLong: 'refuse', warn });
  const message = post(call, { channel, author: authorOf(call), content, subtype: 'me_message' });
  return { ok: true, channel: channel.id, ts: message.ts };
}

/** Who is to see it must be in the channel; nobody else ever does. */
function postEphemeral(call: MethodCall): AnswerOf<ChatPostEphemeralResponse> {
  const { args, workspace, publish } = call;
  const channel = postTarget(call, args.need('channel', 'channel_not_found'));
  const user = args.need('user', 'user_not_in_channel');
  if (!channel.members.includes(user)) throw new SlackError('user_not_in_channel');
  const content = readContent(args, { workspace, typed: false, tooLong: 'refuse', warn: call.warn });
  const threadTs = args.has('thread_ts') ? rootOf(workspace, channel, args.need('thread_ts')).ts : undefined;
  const message = { ...draft(call, { author: authorOf(call), content }), thread_ts: threadTs };
  workspace.ephemerals.put(user, channel.id, message);
  publish({ kind: 'ephemeral_posted', channel, message, to: user });
  return { ok: true, message_ts: message.ts };
}

function getPermalink(call: MethodCall) {
  const channel = visibleChannel(call, call.args.need('channel', 'channel_not_found'));
  const ts = call.args.need('message_ts', 'message_not_found');
  const message = call.workspace.messages.get(channel.id, ts);
  if (!message) throw new SlackError('message_not_found');
  return { channel: channel.id, permalink: permalinkOf(call.baseUrl, channel.id, message) };
}

export const chat: MethodFamily = {
  'chat.postMessage': postMessage,
  'chat.meMessage': meMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
};
