import { ApplicationFailure } from '@temporalio/common';
import type { SlackActivities } from '../../domain/slack-activities.js';
import { createSessionLine } from '../cards/session-line.js';
import { runCard } from '../views/run-card.js';
import { editIfThere, postOnce } from './once.js';
import { type ActivityParts, threadOf } from './parts.js';
import { sessionActivities } from './sessions.js';

/** The one card of a run, and beside it Slack's own line of what the agent does. */
export function cardActivities(parts: ActivityParts): Pick<SlackActivities, 'postCard' | 'updateCard'> {
  const session = createSessionLine(sessionActivities(parts).setSessionStatus, parts.log);
  return {
    async postCard({ run }) {
      if (!run.origin) return null;
      const message = runCard(run, parts.links);
      try {
        const card = await postOnce(parts, { ...threadOf(run.origin), message, onlyOneBy: ['run_id'] });
        session.tell(run);
        return card;
      } catch (cause) {
        if (!(cause instanceof ApplicationFailure)) throw cause;
        parts.log.warn({ err: cause, run: run.runId }, 'no card: the run goes on without one');
        return null;
      }
    },

    async updateCard({ run }) {
      await editIfThere(parts, () => parts.shower.show(run));
      session.tell(run);
    },
  };
}
