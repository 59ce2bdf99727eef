import type { Workspace } from '../../state/workspace.js';
import type { Audience, Change } from '../change.js';
import type { LiveFrameBody } from '../live.js';

/** A frame with who may see it; `body` is made for each person, because a channel looks different to each. */
export interface Addressed {
  to: Audience;
  body: LiveFrameBody;
}

/** What the page shows of a change. */
export function framesOf(workspace: Workspace, change: Change): Addressed[] {
  switch (change.kind) {
    case 'message_posted':
      return [
        {
          to: { channel: change.channel.id },
          body: { type: 'message', channel: change.channel.id, message: change.message },
        },
      ];
    case 'message_changed':
    case 'reaction': {
      const { channel, message } = change;
      return [{ to: { channel: channel.id }, body: { type: 'message_changed', channel: channel.id, message } }];
    }
    case 'message_deleted': {
      const { channel, previous } = change;
      const { ts, thread_ts } = previous;
      const tombstone = workspace.messages.get(channel.id, ts);
      const to = { channel: channel.id };
      if (tombstone) return [{ to, body: { type: 'message_changed', channel: channel.id, message: tombstone } }];
      return [{ to, body: { type: 'message_deleted', channel: channel.id, ts, thread_ts } }];
    }
    case 'ephemeral_posted': {
      const { channel, message, to } = change;
      return [{ to: { people: [to] }, body: { type: 'ephemeral', channel: channel.id, message } }];
    }
    case 'frame':
      return [{ to: change.to, body: change.frame }];
    default:
      return [];
  }
}
