import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { definitionWorkflowId, WORKFLOWS } from '../domain/contract.js';
import type { DefinitionInput } from '../domain/plan.js';

/** One run id, one run: a second start finds the first, also when that has ended (invariant 2). */
export async function startDefinition(
  client: Client,
  taskQueue: string,
  input: DefinitionInput,
): Promise<{ workflowId: string }> {
  const workflowId = definitionWorkflowId(input.runId);
  try {
    await client.workflow.start(WORKFLOWS.definition, {
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
