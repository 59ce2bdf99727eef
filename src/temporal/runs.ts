import type { RunState } from '../domain/run-state.js';
import type { Temporal } from './client.js';
import { openConversations } from './conversations.js';
import { type KeptStates, lookAtRuns } from './look.js';
import { toOpenRun } from './refusals.js';
import { type ListedRun, listRuns, type RunFilter } from './run-list.js';
import { signalRuns, type ToRun } from './signal-runs.js';
import { startRuns } from './start-runs.js';

export type Runs = ReturnType<typeof createRuns>;

/** How everybody outside of workflows starts runs, tells them something, and learns how they stand. */
export function createRuns({ client, connection, prefix }: Temporal, kept: KeptStates) {
  const look = lookAtRuns({ client, connection }, kept);
  const { state } = look;
  const toRun: ToRun = (workflowId, name, argument) =>
    toOpenRun(
      () => client.workflow.getHandle(workflowId).signal(name, argument),
      () => state(workflowId),
    );

  return {
    ...look,
    ...startRuns({ client, prefix }),
    ...openConversations({ client, prefix }, toRun),
    ...signalRuns({ client, toRun, state }),

    /** Newest first. */
    listRuns: (filter: RunFilter): Promise<ListedRun[]> => listRuns(client, filter),

    /** States of the runs a person asked for, newest first. */
    async runsOf(user: string, limit = 10): Promise<RunState[]> {
      const listed = await listRuns(client, { requester: user, limit });
      const states = await Promise.all(listed.map(({ workflowId }) => state(workflowId)));
      return states.filter((run) => run !== null);
    },
  };
}
