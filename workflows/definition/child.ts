import { ChildWorkflowFailure, executeChild } from '@temporalio/workflow';
import { WORKFLOWS } from '../../src/domain/contract.js';
import type { DefinitionInput, DefinitionOutcome, Task } from '../../src/domain/plan.js';
import { StepFailed } from '../lib/steps.js';
import { type Desk, reading } from './desk.js';

/** Another declared workflow as a task: its result is the task's, and what it did is taken back with the rest. */
export async function runChild(desk: Desk, task: Task): Promise<unknown> {
  const { input, run, saga, step } = desk;
  const { action } = task;
  if (action.kind !== 'workflow') return null;
  const { plan, parameters } = await reading().readChild({ ...action, scope: desk.scope(task) });
  const runId = `${input.runId}-${task.id}`;
  const args: [DefinitionInput] = [{ ...input, runId, plan, parameters, settings: run.settings, child: true }];
  return step({
    id: task.id,
    attempts: 1,
    deed: async () => {
      const outcome = await ended(
        () =>
          executeChild<(input: DefinitionInput) => Promise<DefinitionOutcome>>(WORKFLOWS.definition, {
            workflowId: `workflow-${runId}`,
            args,
          }),
        task,
      );
      saga.adopt(outcome.undoes);
      return outcome.output;
    },
    told: () => `${plan.name}, ${runId}`,
  });
}

async function ended(run: () => Promise<DefinitionOutcome>, { id }: Task): Promise<DefinitionOutcome> {
  let outcome: DefinitionOutcome;
  try {
    outcome = await run();
  } catch (error) {
    if (!(error instanceof ChildWorkflowFailure)) throw error;
    throw new StepFailed(id, {
      refusal: 'ChildFailed',
      reason: 'The workflow it started ended unexpectedly',
      type: 'ChildFailed',
    });
  }
  if (outcome.state === 'completed') return outcome;
  const reason = outcome.reason ?? outcome.state;
  throw new StepFailed(id, { refusal: outcome.state, reason, type: outcome.state });
}
