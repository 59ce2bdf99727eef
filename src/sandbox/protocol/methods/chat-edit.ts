import type { ChatDeleteResponse, ChatUpdateResponse } from '@slack/web-api';
import type { Message } from '../../state/wire.js';
import { visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { readContent } from '../chat/content.js';
import { removeMessage } from '../chat/remove.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

/** Only one's own messages: a bot's by its bot id, a person's by the person. */
function ownMessage(call: MethodCall, refused: string) {
  const { args, caller, workspace } = call;
  const channel = visibleChannel(call, args.need('channel', 'channel_not_found'));
  const message = workspace.messages.get(channel.id, args.need('ts', 'message_not_found'));
  if (!message || message.subtype === 'tombstone') throw new SlackError('message_not_found');
  const own = caller.botId ? message.bot_id === caller.botId : message.user === caller.userId && !message.bot_id;
  if (!own) throw new SlackError(refused);
  return { channel, message };
}

/**
 * `text` without `blocks` takes the blocks away; both stay only when both are omitted; metadata stays unless given.
 */
function update(call: MethodCall): AnswerOf<ChatUpdateResponse> {
  const { args, workspace, caller, publish } = call;
  const { channel, message } = ownMessage(call, 'cant_update_message');
  if (channel.is_archived) throw new SlackError('is_inactive');
  if (message.streaming_state === 'in_progress') throw new SlackError('streaming_state_conflict');
  if (caller.kind === 'user' && args.has('metadata')) throw new SlackError('metadata_must_be_sent_from_app');
  const content = newContent(call, message);
  const { blocks: _, attachments: kept, ...rest } = message;
  const attachments = args.has('attachments') || content.attachments ? {} : kept ? { attachments: kept } : {};
  const edited = editedNow(call);
  const changed: Message = { ...rest, ...attachments, ...content, edited };
  workspace.messages.replace(channel.id, changed);
  publish({ kind: 'message_changed', channel, message: changed, previous: message, actor: caller.userId });
  return { ok: true, channel: channel.id, ts: message.ts, text: changed.text, message: answered(changed) };
}

/** Slack marks every edit, an app's with its bot id, and in whole seconds (recorded messages). */
const editedNow = ({ caller, clock }: MethodCall) => ({
  user: caller.botId ?? caller.userId,
  ts: `${Math.floor(clock.now() / 1000)}.000000`,
});

/** Where a message stands and what others did with it, which the answer leaves out. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['ts', 'client_msg_id', 'thread_ts', 'parent_user_id', 'root', 'pinned_to', 'pinned_info', 'reactions'],
  ...['reply_count', 'reply_users_count', 'reply_users', 'latest_reply', 'is_locked'],
]);

const answered = (message: Message): Partial<Message> =>
  Object.fromEntries(Object.entries(message).filter(([name]) => !ELSEWHERE.has(name)));

function newContent(call: MethodCall, message: Message): Partial<Message> {
  const { args, workspace, caller, warn } = call;
  const says = ['text', 'blocks', 'markdown_text', 'attachments', 'file_ids'].some(
    (name) => args.raw[name] !== undefined,
  );
  if (!says && !args.has('metadata')) throw new SlackError('no_text');
  const rules = { workspace, typed: caller.kind === 'user', tooLong: 'refuse', warn } as const;
  const content = readContent(args, { ...rules, mayBeEmpty: keepsWords(call) });
  if (!keepsWords(call)) return content;
  const words = { text: message.text, ...(message.blocks ? { blocks: message.blocks } : {}) };
  return { ...words, ...(content.attachments ? { attachments: content.attachments } : {}), ...metadataOf(content) };
}

const metadataOf = ({ metadata }: Partial<Message>) => (metadata ? { metadata } : {});

/** Neither text nor blocks are named, so what the message says stays. */
const keepsWords = ({ args }: MethodCall) =>
  args.raw.text === undefined && args.raw.blocks === undefined && args.raw.markdown_text === undefined;

function remove(call: MethodCall): AnswerOf<ChatDeleteResponse> {
  const { channel, message } = ownMessage(call, 'cant_delete_message');
  removeMessage(call, { channel, message, actor: call.caller.userId });
  return { ok: true, channel: channel.id, ts: message.ts };
}

export const chatEdit: MethodFamily = { 'chat.update': update, 'chat.delete': remove };
