import { ChildWorkflowFailure, executeChild } from '@temporalio/workflow';
import { WORKFLOWS } from '../../src/domain/contract.js';
import type { Scope } from '../../src/domain/definition-activities.js';
import type { DefinitionInput, DefinitionOutcome, Plan, Task } from '../../src/domain/plan.js';
import { StepFailed } from '../lib/steps.js';
import { type Desk, reading } from './desk.js';
import type { Item } from './own-history.js';

type Definition = (input: DefinitionInput) => Promise<DefinitionOutcome>;
interface Child {
  plan: Plan;
  input: DefinitionInput;
}

/** Another declared workflow as a task: its result is the task's, and what it did is taken back with the rest. */
export async function runChild(desk: Desk, task: Task): Promise<unknown> {
  const child = await childFor(desk, task, { scope: desk.scope(task) });
  return desk.step({
    id: task.id,
    attempts: 1,
    deed: () => desk.hop.holding(() => outputOf(desk, task, child)),
    told: () => `${child.plan.name}, ${child.input.runId}`,
  });
}

/** The same for one item of a list. @throws StepFailed */
export async function runChildOfItem(desk: Desk, { task, scope, index }: Item): Promise<unknown> {
  const child = await childFor(desk, task, { scope, suffix: `-${index}` });
  return desk.hop.holding(() => outputOf(desk, task, child));
}

async function childFor(
  desk: Desk,
  task: Task,
  { scope, suffix = '' }: { scope: Scope; suffix?: string },
): Promise<Child> {
  const { input, run } = desk;
  const { action } = task;
  if (action.kind !== 'workflow') throw new RangeError(`${task.id} names no workflow`);
  const { plan, parameters } = await reading().readChild({ ...action, scope });
  const { carried: _, ...own } = input;
  const runId = `${input.runId}-${task.id}${suffix}`;
  return { plan, input: { ...own, runId, plan, parameters, settings: run.settings, child: true } };
}

async function outputOf({ saga }: Desk, task: Task, { input }: Child): Promise<unknown> {
  const workflowId = `workflow-${input.runId}`;
  const outcome = await childOf(task, () =>
    executeChild<Definition>(WORKFLOWS.definition, { workflowId, args: [input] }),
  );
  const { state, output, reason, undoes } = outcome;
  if (state !== 'completed') throw new StepFailed(task.id, { refusal: state, reason: reason ?? state, type: state });
  saga.adopt(undoes);
  return output;
}

/** A child that ends as no workflow of ours ends (an operator terminated it) fails its task. @throws StepFailed */
export async function childOf<T>({ id }: Task, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ChildWorkflowFailure)) throw error;
    const reason = 'The workflow it started ended unexpectedly';
    throw new StepFailed(id, { refusal: 'ChildFailed', reason, type: 'ChildFailed' });
  }
}
