import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { Candidate } from './candidate.js';
import type { EventOf } from './event-of.js';

/** Whose message it is, and where. */
function about({ app, team }: Workspace, channel: Channel, message: Message) {
  const { id, botUserId } = app.installed();
  const { app_id = id, bot_id, user = botUserId, ts } = message;
  return { app_id, bot_id, user_id: user, team_id: team.id, channel_id: channel.id, message_ts: ts };
}

const raise = (channel: Channel, event: Candidate['event']): Candidate[] => [
  { subscription: event.type, event, channel },
];

/** `message_metadata_posted` for a new message that has some. */
export function metadataPosted(workspace: Workspace, channel: Channel, message: Message): Candidate[] {
  const { metadata, ts } = message;
  if (!metadata) return [];
  const type = 'message_metadata_posted';
  const event = { type, ...about(workspace, channel, message), metadata, event_ts: ts } as const;
  return raise(channel, event satisfies EventOf<'message_metadata_posted'>);
}

/** `message_metadata_updated` when an edit gave the message other metadata. */
export function metadataUpdated(
  workspace: Workspace,
  channel: Channel,
  { message, previous, event_ts }: { message: Message; previous: Message; event_ts: string },
): Candidate[] {
  const { metadata } = message;
  const { metadata: previous_metadata } = previous;
  if (JSON.stringify(metadata) === JSON.stringify(previous_metadata)) return [];
  if (!metadata) return metadataDeleted(workspace, channel, { previous, event_ts });
  if (!previous_metadata) return metadataPosted(workspace, channel, message);
  const type = 'message_metadata_updated';
  const event = { type, ...about(workspace, channel, message), previous_metadata, metadata, event_ts } as const;
  return raise(channel, event satisfies EventOf<'message_metadata_updated'>);
}

/** `message_metadata_deleted` when the message goes, or only its metadata. */
export function metadataDeleted(
  workspace: Workspace,
  channel: Channel,
  { previous, event_ts }: { previous: Message; event_ts: string },
): Candidate[] {
  const { metadata: previous_metadata } = previous;
  if (!previous_metadata) return [];
  const type = 'message_metadata_deleted';
  const what = { ...about(workspace, channel, previous), previous_metadata, deleted_ts: event_ts };
  const event = { type, ...what, event_ts } as const;
  return raise(channel, event satisfies EventOf<'message_metadata_deleted'>);
}
