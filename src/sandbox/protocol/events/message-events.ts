import { channelType } from '../../state/channels.js';
import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { SlackEvent } from '../change.js';
import type { Candidate } from './candidate.js';
import type { EventOf } from './event-of.js';
import { metadataDeleted, metadataPosted, metadataUpdated } from './metadata-events.js';
import { sharedLinks } from './shared-links.js';
import { messageAfter, messageBefore, newMessage, withoutThread } from './told-message.js';

const PLURAL = { channel: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;
/** The name under which a manifest asks for the messages of a conversation. */
export const subscriptionOf = (channel: Channel) => `message.${PLURAL[channel.kind]}`;
const placeOf = (channel: Channel) => ({ channel: channel.id, channel_type: channelType(channel.kind) });

/** The app's own words, or a line that tells of the app: "@app has joined the channel" asks nobody anything. */
const isOwn = (workspace: Workspace, { bot_id, user }: Message) => {
  const { botUserId, botId } = workspace.app.installed();
  return bot_id === botId || user === botUserId;
};

const mentions = (message: Message, user: string) =>
  message.text.includes(`<@${user}>`) || message.text.includes(`<@${user}|`);

/** A new message: `message`, and `app_mention` when it names the app (not in direct messages, not its own). */
export function posted(workspace: Workspace, channel: Channel, message: Message): Candidate[] {
  const { botUserId } = workspace.app.installed();
  const { channel: id, channel_type } = placeOf(channel);
  const told = newMessage(workspace, channel, message);
  const event = { ...told, channel: id, event_ts: message.ts, channel_type };
  const all: Candidate[] = [{ subscription: subscriptionOf(channel), event, channel }];
  if (mentions(message, botUserId) && channel.kind !== 'im' && !isOwn(workspace, message)) {
    all.push({ subscription: 'app_mention', event: mentionEvent(channel, message, message.ts), channel });
  }
  all.push(...sharedLinks(workspace, channel, message));
  return [...all, ...metadataPosted(workspace, channel, message)];
}

function mentionEvent(channel: Channel, message: Message, eventTs: string): SlackEvent {
  const { metadata: _, subtype: _subtype, root: _root, ...said } = withoutThread(message);
  return { ...said, type: 'app_mention', channel: channel.id, event_ts: eventTs };
}

interface Edit {
  message: Message;
  previous: Message;
}

/** An edit: `message_changed` with both states; a mention that the edit added is a mention of its own. */
export function changed(workspace: Workspace, channel: Channel, { message, previous }: Edit): Candidate[] {
  const event_ts = workspace.nextTs();
  const event = {
    type: 'message',
    subtype: 'message_changed',
    message: messageAfter(workspace, message),
    previous_message: messageBefore(workspace, previous),
    hidden: true,
    ts: event_ts,
    event_ts,
    ...placeOf(channel),
  } satisfies Extract<EventOf<'message'>, { subtype: 'message_changed' }>;
  const all: Candidate[] = [{ subscription: subscriptionOf(channel), event, channel }];
  const { botUserId } = workspace.app.installed();
  const newly = mentions(message, botUserId) && !mentions(previous, botUserId) && !isOwn(workspace, message);
  if (newly && channel.kind !== 'im') {
    all.push({ subscription: 'app_mention', event: mentionEvent(channel, message, event_ts), channel });
  }
  return [...all, ...metadataUpdated(workspace, channel, { message, previous, event_ts })];
}

/** A deletion. The message goes along as it was; the root of a thread is not deleted but changed to a tombstone. */
export function deleted(workspace: Workspace, channel: Channel, previous: Message): Candidate[] {
  const left = workspace.messages.get(channel.id, previous.ts);
  if (left?.subtype === 'tombstone') return changed(workspace, channel, { message: left, previous });
  const event_ts = workspace.nextTs();
  const event = {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: messageBefore(workspace, previous),
    hidden: true,
    deleted_ts: previous.ts,
    ts: event_ts,
    event_ts,
    ...placeOf(channel),
  } satisfies Extract<EventOf<'message'>, { subtype: 'message_deleted' }>;
  return [
    { subscription: subscriptionOf(channel), event, channel },
    ...metadataDeleted(workspace, channel, { previous, event_ts }),
  ];
}
