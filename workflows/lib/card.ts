import type { RunState } from '../../src/domain/run-state.js';
import type { SlackActivities } from '../../src/domain/slack-activities.js';
import type { Outbox } from './outbox.js';

export interface Card {
  /** Posts the card; the story goes on meanwhile. */
  post(): void;
  /** Shows the state as it is when Slack's turn comes: of several changes in a row the last one is shown. */
  show(): void;
}

interface CardParts {
  state: RunState;
  outbox: Outbox;
  slack: Pick<SlackActivities, 'postCard' | 'updateCard'>;
  change(edit: (state: RunState) => void): void;
}

/** Keeps the card of a run that has a thread in step with its state. */
export function keepCard({ state, outbox, slack, change }: CardParts): Card {
  let shown = 0;
  return {
    post() {
      if (state.origin === null) return;
      outbox.send('card', async () => {
        const posted = state.version;
        const card = await slack.postCard({ run: state });
        change(() => {
          state.card = card;
        });
        // Only the card's own address is new: what was posted says the rest already.
        shown = state.version === posted + 1 ? state.version : posted;
      });
    },
    show() {
      if (state.origin === null) return;
      outbox.send('card', async () => {
        if (shown >= state.version || state.card === null) return;
        shown = state.version;
        await slack.updateCard({ run: state });
      });
    },
  };
}
