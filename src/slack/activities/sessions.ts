import type { SlackActivities } from '../../domain/slack-activities.js';
import { slackError } from '../send/failure.js';
import type { ActivityParts } from './parts.js';

/** Slack's own line of what the agent does, with its Stop button. */
export const sessionActivities = ({
  sender,
  log,
}: Pick<ActivityParts, 'sender' | 'log'>): Pick<SlackActivities, 'setSessionStatus'> => ({
  async setSessionStatus({ origin, status }) {
    const session = { channel_id: origin.channel, thread_ts: origin.threadTs, status };
    try {
      await sender.call((client) => client.agents.sessions.setStatus(session));
    } catch (cause) {
      // Not every workspace has agent sessions; nothing depends on them.
      if (slackError(cause) === null) throw cause;
      log.debug({ error: slackError(cause) }, 'no agent session here');
    }
  },
});
