import { channelType } from '../../state/channels.js';
import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { SlackEvent } from '../change.js';
import { eventMessage } from '../chat/shown.js';
import { sharedLinks } from './shared-links.js';

/** An event with the name under which the manifest asks for it. */
export interface Candidate {
  subscription: string;
  event: SlackEvent;
  /** Only apps that are in here get it. */
  channel?: Channel;
}

const PLURAL = { channel: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;
const subscriptionOf = (channel: Channel) => `message.${PLURAL[channel.kind]}`;
const placeOf = (channel: Channel) => ({ channel: channel.id, channel_type: channelType(channel.kind) });

const mentions = (message: Message, user: string) =>
  message.text.includes(`<@${user}>`) || message.text.includes(`<@${user}|`);

/** A new message: `message`, and `app_mention` when it names the app (not in direct messages, not its own). */
export function posted(workspace: Workspace, channel: Channel, message: Message): Candidate[] {
  const { botUserId, botId } = workspace.app.installed();
  const { channel: id, channel_type } = placeOf(channel);
  const event = { ...eventMessage(message), channel: id, event_ts: message.ts, channel_type };
  const all: Candidate[] = [{ subscription: subscriptionOf(channel), event, channel }];
  if (mentions(message, botUserId) && channel.kind !== 'im' && message.bot_id !== botId) {
    all.push({ subscription: 'app_mention', event: mentionEvent(channel, message, message.ts), channel });
  }
  all.push(...sharedLinks(workspace, channel, message));
  return [...all, ...metadataEvents('message_metadata_posted', channel, message)];
}

function mentionEvent(channel: Channel, message: Message, eventTs: string): SlackEvent {
  const { metadata: _, subtype: _subtype, root: _root, ...said } = message;
  return { ...said, type: 'app_mention', channel: channel.id, event_ts: eventTs };
}

/** An edit: `message_changed` with both states; a mention that the edit added is a mention of its own. */
export function changed(workspace: Workspace, channel: Channel, message: Message, previous: Message): Candidate[] {
  const event_ts = workspace.nextTs();
  const event = {
    type: 'message',
    subtype: 'message_changed',
    message: eventMessage(message),
    previous_message: eventMessage(previous),
    hidden: true,
    ts: event_ts,
    event_ts,
    ...placeOf(channel),
  };
  const all: Candidate[] = [{ subscription: subscriptionOf(channel), event, channel }];
  const { botUserId, botId } = workspace.app.installed();
  const newly = mentions(message, botUserId) && !mentions(previous, botUserId) && message.bot_id !== botId;
  if (newly && channel.kind !== 'im') {
    all.push({ subscription: 'app_mention', event: mentionEvent(channel, message, event_ts), channel });
  }
  const metadataChanged = JSON.stringify(message.metadata) !== JSON.stringify(previous.metadata);
  return metadataChanged ? [...all, ...metadataEvents('message_metadata_updated', channel, message, previous)] : all;
}

/** A deletion. The message goes along as it was. */
export function deleted(workspace: Workspace, channel: Channel, previous: Message): Candidate[] {
  const event_ts = workspace.nextTs();
  const event = {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: eventMessage(previous),
    hidden: true,
    deleted_ts: previous.ts,
    ts: event_ts,
    event_ts,
    ...placeOf(channel),
  };
  return [
    { subscription: subscriptionOf(channel), event, channel },
    ...metadataEvents('message_metadata_deleted', channel, previous),
  ];
}

function metadataEvents(type: string, channel: Channel, message: Message, previous?: Message): Candidate[] {
  const metadata = message.metadata ?? previous?.metadata;
  if (!metadata) return [];
  const { app_id, bot_id, user, team: team_id } = message;
  const before = previous ? { previous_metadata: previous.metadata } : {};
  const where = { channel_id: channel.id, message_ts: message.ts };
  const event = { type, app_id, bot_id, user_id: user, team_id, ...where, metadata, ...before, event_ts: message.ts };
  return [{ subscription: type, event, channel }];
}
