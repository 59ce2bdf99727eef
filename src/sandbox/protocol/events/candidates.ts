import { channelType } from '../../state/channels.js';
import type { Channel } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import type { Change } from '../change.js';
import type { Candidate } from './candidate.js';
import type { EventOf } from './event-of.js';
import { changed, deleted, posted } from './message-events.js';

const LETTER = { channel: 'C', group: 'G', im: 'D', mpim: 'G' } as const;

/** A reaction that came or went; its item's author is left out for messages that no user wrote. */
function ofReaction(workspace: Workspace, { channel, message, reaction, actor, added }: Change & { kind: 'reaction' }) {
  const type = added ? 'reaction_added' : 'reaction_removed';
  const item = { type: 'message', channel: channel.id, ts: message.ts } as const;
  const author = message.user === undefined ? {} : { item_user: message.user };
  const event = { type, user: actor, reaction, item, ...author, event_ts: workspace.nextTs() } as const;
  type Reaction = Omit<EventOf<'reaction_added' | 'reaction_removed'>, 'item_user'>;
  return { subscription: type, event: event satisfies Reaction, channel };
}

const place = ({ team }: Workspace, { id, kind }: Channel) => ({
  channel: id,
  channel_type: LETTER[channelType(kind)],
  team: team.id,
});

function joined(workspace: Workspace, { channel, user, inviter }: Change & { kind: 'member_joined' }): Candidate {
  const type = 'member_joined_channel';
  const by = inviter === undefined ? {} : { inviter };
  const who = { type, user, ...place(workspace, channel), ...by } as const;
  const event = { ...who, event_ts: workspace.nextTs() } satisfies EventOf<'member_joined_channel'>;
  return { subscription: type, event, channel };
}

/** Somebody is out; the app itself hears besides who put it out. */
function left(workspace: Workspace, { channel, user, actor }: Change & { kind: 'member_left' }): Candidate[] {
  const type = 'member_left_channel';
  const who = { type, user, ...place(workspace, channel) } as const;
  const told = { ...who, event_ts: workspace.nextTs() } satisfies EventOf<'member_left_channel'>;
  const everybody = { subscription: type, event: told, channel };
  if (user !== workspace.app.installed().botUserId) return [everybody];
  const own = channel.kind === 'private' ? 'group_left' : 'channel_left';
  const event = { type: own, channel: channel.id, actor_id: actor, event_ts: workspace.nextTs() } as const;
  return [everybody, { subscription: own, event: event satisfies EventOf<'channel_left' | 'group_left'> }];
}

/** What happens to a public channel everybody may know, the rest only who is in there. */
function ofChannel({ channel, event }: Change & { kind: 'channel_changed' }): Candidate[] {
  if (!event) return [];
  return [{ subscription: event.type, event, ...(channel.kind === 'channel' ? {} : { channel }) }];
}

/** The events that Slack could raise for a change, before anybody asked whether the app wants them. */
export function candidates(workspace: Workspace, change: Change): Candidate[] {
  switch (change.kind) {
    case 'message_posted':
      return posted(workspace, change.channel, change.message);
    case 'message_changed':
      return change.silent ? [] : changed(workspace, change.channel, change);
    case 'message_deleted':
      return deleted(workspace, change.channel, change.previous);
    case 'reaction':
      return [ofReaction(workspace, change)];
    case 'member_joined':
      return [joined(workspace, change)];
    case 'member_left':
      return left(workspace, change);
    case 'channel_changed':
      return ofChannel(change);
    case 'event':
      return [{ subscription: change.event.type, event: change.event, channel: change.channel }];
    case 'ephemeral_posted':
    case 'frame':
      return [];
  }
}
