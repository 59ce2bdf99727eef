import type { SlackActivities } from '../../domain/slack-activities.js';
import { approvalActivities } from './approvals.js';
import { cardActivities } from './cards.js';
import type { ActivityParts } from './parts.js';
import { peopleActivities } from './people.js';
import { sessionActivities } from './sessions.js';
import { talkActivities } from './talk.js';

/** What must arrive in Slack, each once: see SlackActivities for the promises. */
export const slackActivities = (parts: ActivityParts): SlackActivities => ({
  ...approvalActivities(parts),
  ...cardActivities(parts),
  ...peopleActivities(parts),
  ...sessionActivities(parts),
  ...talkActivities(parts),
});
