import { WorkflowNotFoundError } from '@temporalio/client';
import { SIGNALS } from '../domain/contract.js';
import type { Temporal } from './client.js';
import { listRuns } from './run-list.js';

const OPEN_RUNS = 1_000;

/** Puts the banner on the cards of all open runs, or takes it off; a run that ends meanwhile needs neither. */
export async function tellChaos({ client }: Pick<Temporal, 'client'>, notice: string | null): Promise<void> {
  const open = await listRuns(client, { open: true, limit: OPEN_RUNS });
  await Promise.all(
    open.map(async ({ workflowId }) => {
      try {
        await client.workflow.getHandle(workflowId).signal(SIGNALS.chaosChanged, notice);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    }),
  );
}
