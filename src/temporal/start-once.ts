import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

export interface Start {
  /** Name of the workflow in the bundle. */
  type: string;
  workflowId: string;
  taskQueue: string;
  input: unknown;
}

/** One id, one run: a second start finds the first, also when that has ended (invariant 2). */
export async function startOnce(
  client: Client,
  { type, workflowId, taskQueue, input }: Start,
): Promise<{ workflowId: string }> {
  try {
    await client.workflow.start(type, {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return { workflowId };
}
