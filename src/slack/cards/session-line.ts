import { LRUCache } from 'lru-cache';
import { LIVE_STATES } from '../../domain/contract.js';
import type { RunState } from '../../domain/run-state.js';
import type { SlackActivities } from '../../domain/slack-activities.js';
import type { Log } from '../ports.js';

type SessionStatus = Parameters<SlackActivities['setSessionStatus']>[0]['status'];

const statusOf = ({ state, waitingFor }: RunState): SessionStatus => {
  if (!LIVE_STATES.includes(state)) return 'active';
  return waitingFor ? 'suspended' : 'processing';
};

/**
 * Slack's own line under a thread: working with a Stop button, waiting for people, or at rest. Nobody waits for it;
 * one call at a time per run, so that an ending is never overtaken by an older "working".
 */
export function createSessionLine(setSessionStatus: SlackActivities['setSessionStatus'], log: Log) {
  const told = new LRUCache<string, { status: SessionStatus; last: Promise<void> }>({ max: 5_000 });

  return {
    tell(run: RunState): void {
      const { origin, workflowId, runId } = run;
      if (!origin) return;
      const status = statusOf(run);
      const before = told.get(workflowId);
      if (before?.status === status) return;
      const last = (before?.last ?? Promise.resolve())
        .then(() => setSessionStatus({ origin, status }))
        .catch((err: unknown) => log.debug({ err, run: runId }, 'the session status was not told'));
      told.set(workflowId, { status, last });
    },
  };
}
