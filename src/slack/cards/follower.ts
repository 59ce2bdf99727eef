import type { Log, Runs } from '../ports.js';
import type { Rests } from './rests.js';
import type { CardShower } from './show-card.js';

/** Between two questions to one run: hints come with every activity, a card moves at most every 3 s. */
const BETWEEN_MS = 200;

interface FollowerParts {
  runs: Pick<Runs, 'state'>;
  shower: CardShower;
  rests: Pick<Rests, 'rest' | 'ended'>;
  log: Log;
}

/** Looks at a run and shows it. One question at a time per run; a hint in between makes it ask once more. */
export function createFollower({ runs, shower, rests, log }: FollowerParts): (workflowId: string) => void {
  const following = new Map<string, { again: boolean }>();

  const warn = (workflowId: string) => (cause: unknown) =>
    log.warn({ err: cause, workflowId }, 'card not brought up to date yet');

  async function refresh(workflowId: string): Promise<void> {
    const run = await runs.state(workflowId);
    // Not awaited: progress may wait its turn for seconds, and an ending must overtake it.
    if (run) shower.show(run).catch(warn(workflowId));
  }

  return function follow(workflowId) {
    const running = following.get(workflowId);
    if (running) {
      running.again = true;
      return;
    }
    const turn = { again: false };
    following.set(workflowId, turn);
    refresh(workflowId)
      .catch(warn(workflowId))
      .then(() => (turn.again ? rests.rest(BETWEEN_MS) : undefined))
      .finally(() => {
        following.delete(workflowId);
        if (turn.again && !rests.ended()) follow(workflowId);
      });
  };
}
