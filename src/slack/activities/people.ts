import type { SlackActivities } from '../../domain/slack-activities.js';
import { withGroups } from '../names.js';
import { slackError } from '../send/failure.js';
import { answerMessage, whisper } from '../views/answer.js';
import { postOnce } from './once.js';
import type { ActivityParts } from './parts.js';

type PeopleActivities = Pick<SlackActivities, 'answerPrivately' | 'directMessage' | 'postToChannel'>;

/** What is told to one person, or to a channel that is not the run's own. */
export function peopleActivities(parts: ActivityParts): PeopleActivities {
  const { sender } = parts;

  async function openDirect(user: string): Promise<string> {
    const answer = await sender.call((client) => client.conversations.open({ users: user }));
    return answer.channel?.id ?? user;
  }

  return {
    async answerPrivately({ channel, threadTs, user, markdown }) {
      const message = whisper(markdown);
      try {
        await sender.whisper({ channel, threadTs, user, message });
      } catch (cause) {
        // Slack shows ephemerals to members only; the answer must still be seen.
        if (slackError(cause) === null) throw cause;
        await postOnce(parts, { channel: await openDirect(user), message, onlyOneBy: [] });
      }
    },

    async directMessage({ user, key, markdown }) {
      const message = answerMessage(markdown, 'direct', key);
      return postOnce(parts, { channel: await openDirect(user), message, onlyOneBy: ['key'] });
    },

    async postToChannel({ channel, key, markdown, groups = [] }) {
      const words = await withGroups(markdown, groups, parts.directory);
      return postOnce(parts, { channel, message: answerMessage(words, 'notice', key), onlyOneBy: ['key'] });
    },
  };
}
