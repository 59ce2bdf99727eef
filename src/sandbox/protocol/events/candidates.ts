import { channelType } from '../../state/channels.js';
import type { Channel } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import type { Change } from '../change.js';
import type { Candidate } from './candidate.js';
import { changed, deleted, posted } from './message-events.js';

const LETTER = { channel: 'C', group: 'G', im: 'D', mpim: 'G' } as const;

/** The app itself was taken out of a channel. */
function left(workspace: Workspace, channel: Channel, actor_id: string): Candidate {
  const type = channel.kind === 'private' ? 'group_left' : 'channel_left';
  return { subscription: type, event: { type, channel: channel.id, actor_id, event_ts: workspace.nextTs() } };
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
      return change.silent ? [] : changed(workspace, change.channel, change.message, change.previous);
    case 'message_deleted':
      return deleted(workspace, change.channel, change.previous);
    case 'reaction': {
      const { channel, message, reaction, actor } = change;
      const type = change.added ? 'reaction_added' : 'reaction_removed';
      const item = { type: 'message', channel: channel.id, ts: message.ts };
      // Left out for messages that no user wrote: docs.slack.dev/reference/events/reaction_added.
      const author = message.user === undefined ? {} : { item_user: message.user };
      const event = { type, user: actor, reaction, item, ...author, event_ts: workspace.nextTs() };
      return [{ subscription: type, event, channel }];
    }
    case 'member_joined':
    case 'member_left': {
      const { channel, user } = change;
      const type = `${change.kind}_channel`;
      const kind = LETTER[channelType(channel.kind)];
      const inviter = change.kind === 'member_joined' && change.inviter ? { inviter: change.inviter } : {};
      const who = { type, user, channel: channel.id, channel_type: kind, team: workspace.team.id, ...inviter };
      const told = { subscription: type, event: { ...who, event_ts: workspace.nextTs() }, channel };
      const itself = change.kind === 'member_left' && user === workspace.app.installed().botUserId;
      return itself && change.kind === 'member_left' ? [told, left(workspace, channel, change.actor)] : [told];
    }
    case 'channel_changed':
      return ofChannel(change);
    case 'event':
      return [{ subscription: change.event.type, event: change.event, channel: change.channel }];
    case 'ephemeral_posted':
    case 'frame':
      return [];
  }
}
