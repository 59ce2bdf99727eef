import { ApplicationFailure } from '@temporalio/common';
import type { SlackActivities } from '../../domain/slack-activities.js';
import { runCard } from '../views/run-card.js';
import { editIfThere, postOnce } from './once.js';
import { type ActivityParts, threadOf } from './parts.js';

/** The one card of a run. */
export const cardActivities = (parts: ActivityParts): Pick<SlackActivities, 'postCard' | 'updateCard'> => ({
  async postCard({ run }) {
    if (!run.origin) return null;
    const message = runCard(run, parts.links);
    try {
      return await postOnce(parts, { ...threadOf(run.origin), message, onlyOneBy: ['run_id'] });
    } catch (cause) {
      if (!(cause instanceof ApplicationFailure)) throw cause;
      parts.log.warn({ err: cause, run: run.runId }, 'no card: the run goes on without one');
      return null;
    }
  },

  updateCard: ({ run }) => editIfThere(parts, () => parts.shower.show(run)),
});
