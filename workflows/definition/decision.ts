import type { Task } from '../../src/domain/plan.js';
import { type Desk, reading } from './desk.js';
import type { Item } from './own-history.js';

/** One of the named branches; what goes on is said by the `when` of the tasks behind it. @throws StepFailed */
export async function decide(desk: Desk, task: Task): Promise<unknown> {
  const { action } = task;
  if (action.kind !== 'decision') return null;
  return desk.step({
    id: task.id,
    deed: () => desk.services(task.timeoutMs).decideBranch({ action, scope: desk.scope(task) }),
    told: ({ branch, by, reason }) => `${branch} (by ${by}): ${reason}`,
  });
}

/** The same for one item of a list. */
export async function decideItem(_desk: Desk, { task: { action }, scope }: Item): Promise<unknown> {
  return action.kind === 'decision' ? reading().decideBranch({ action, scope }) : null;
}
