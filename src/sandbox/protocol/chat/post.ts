import { randomUUID } from 'node:crypto';
import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { Publish } from '../change.js';
import { botProfile } from '../objects/bot.js';
import { SlackError } from '../slack-error.js';
import type { Content } from './content.js';

/** What posting needs; every MethodCall has it. */
export interface Desk {
  workspace: Workspace;
  publish: Publish;
  baseUrl: string;
}

/** Who the message is from: a person, or the app under its own or a borrowed name. */
export interface Author {
  userId: string;
  botId?: string;
  username?: string;
  icons?: { emoji?: string; image_64?: string };
}

export interface Posting {
  channel: Channel;
  author: Author;
  content: Content;
  threadTs?: string;
  broadcast?: boolean;
  subtype?: string;
}

/** Posts a message: stores it, moves the thread's counters, tells the app and the page. Answers it as stored. */
export function post(desk: Desk, posting: Posting): Message {
  const { workspace, publish } = desk;
  const { channel, author } = posting;
  const message: Message = { ...draft(desk, posting), ...threadFields(workspace, posting) };
  const parent = workspace.messages.add(channel.id, message);
  workspace.reads.mark(author.userId, channel.id, message.ts);
  publish({ kind: 'message_posted', channel, message, actor: author.userId });
  tellParent(desk, { channel, parent, actor: author.userId });
  return message;
}

/** The counters of a thread's parent moved: the page is told, the app is not, as in Slack. */
export function tellParent(
  { publish }: Pick<Desk, 'publish'>,
  { channel, parent, actor }: { channel: Channel; parent: Message | undefined; actor: string },
): void {
  if (parent) publish({ kind: 'message_changed', channel, message: parent, previous: parent, actor, silent: true });
}

/** A message that is not stored anywhere yet. */
export function draft(
  desk: Desk,
  { author, content, subtype }: Pick<Posting, 'author' | 'content' | 'subtype'>,
): Message {
  const { workspace } = desk;
  const { id: appId } = workspace.app.installed();
  const words = { ts: workspace.nextTs(), ...content };
  const kind = subtype === undefined ? {} : { subtype };
  if (author.botId === undefined) {
    if (subtype === 'me_message') return meMessage(author, words);
    return {
      type: 'message',
      ...kind,
      user: author.userId,
      client_msg_id: randomUUID(),
      team: workspace.team.id,
      ...words,
    };
  }
  const bot = { bot_id: author.botId, app_id: appId };
  if (author.username !== undefined || author.icons !== undefined) {
    const { username, icons } = author;
    return {
      type: 'message',
      subtype: 'bot_message',
      ...bot,
      username: username ?? workspace.app.installed().name,
      icons,
      ...words,
    };
  }
  const profile = botProfile(workspace, desk.baseUrl);
  return {
    type: 'message',
    ...kind,
    user: author.userId,
    ...bot,
    team: workspace.team.id,
    bot_profile: profile,
    ...words,
  };
}

/** What a person does, in the third person: no rich text and no client id, as Slack's own clients send it. */
function meMessage({ userId }: Author, { ts, text }: { ts: string; text: string }): Message {
  return { type: 'message', subtype: 'me_message', ts, user: userId, text };
}

/** The fields that make a message a reply. Raises `invalid_thread_ts` or `thread_not_found`. */
function threadFields(workspace: Workspace, { channel, threadTs, broadcast }: Posting): Partial<Message> {
  if (threadTs === undefined) return {};
  const parent = rootOf(workspace, channel, threadTs);
  const reply = { thread_ts: parent.ts, parent_user_id: parent.user ?? parent.bot_id };
  if (!broadcast) return reply;
  const { metadata: _, ...root } = parent;
  return { ...reply, subtype: 'thread_broadcast', root };
}

/** The message that a thread hangs on, also when the ts of one of its replies is given. */
export function rootOf(workspace: Workspace, channel: Channel, threadTs: string): Message {
  if (!/^\d{1,12}\.\d{1,8}$/.test(threadTs)) throw new SlackError('invalid_thread_ts');
  const given = workspace.messages.get(channel.id, threadTs);
  if (!given) throw new SlackError('thread_not_found');
  const root = given.thread_ts ? workspace.messages.get(channel.id, given.thread_ts) : given;
  if (!root) throw new SlackError('thread_not_found');
  if (['channel_join', 'channel_leave', 'channel_topic', 'channel_purpose'].includes(root.subtype ?? '')) {
    throw new SlackError('cannot_reply_to_message');
  }
  return root;
}
