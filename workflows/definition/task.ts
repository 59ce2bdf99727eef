import type { Task } from '../../src/domain/plan.js';
import { Ending } from '../lib/endings.js';
import { failureOf } from '../lib/failure.js';
import { recovered } from '../lib/recovery.js';
import { edit } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import { act } from './act.js';
import { runChild } from './child.js';
import { type Desk, reading } from './desk.js';
import { askPeople, chooseOption } from './people.js';
import { decide, say, waitFor } from './quiet.js';
import { recoveryOf } from './recover.js';

type Doer = (desk: Desk, task: Task, items: unknown[] | null) => Promise<unknown>;

/** What each kind of task does; a new kind is added here. */
const DOERS: Record<Task['action']['kind'], Doer> = {
  service: act,
  http_request: act,
  transform: act,
  approval: askPeople,
  choice: chooseOption,
  decision: decide,
  wait: waitFor,
  message: say,
  workflow: runChild,
};

/** Runs one task, or leaves it out. Its result is there for the tasks that wait for it. @throws Ending, Stopped */
export async function performTask(desk: Desk, task: Task): Promise<void> {
  const { outputs } = desk;
  const prepared = await prepare(desk, task);
  if (!prepared.run) {
    outputs[task.id] = null;
    desk.run.tell(() =>
      edit(desk.run, task.id, { state: 'skipped', detail: 'Its condition does not hold', ended: true }),
    );
    return;
  }
  outputs[task.id] = await withPolicy(desk, task, () => DOERS[task.action.kind](desk, task, prepared.items));
}

async function prepare(desk: Desk, task: Task): Promise<{ run: boolean; items: unknown[] | null }> {
  if (task.when === null && task.forEach === null) return { run: true, items: null };
  try {
    const items = task.forEach?.items ?? null;
    return await reading().prepareTask({ when: task.when, items, scope: desk.scope(task) });
  } catch (error) {
    const { reason } = failureOf(error);
    desk.run.tell(() => edit(desk.run, task.id, { state: 'failed', detail: reason, started: true, ended: true }));
    throw new Ending('failed', `${task.title}: ${reason}`);
  }
}

/** What the file says about a task that cannot be done: a fallback, going on, asking, or the end of the run. */
async function withPolicy(desk: Desk, task: Task, doing: () => Promise<unknown>): Promise<unknown> {
  try {
    if (task.onError !== 'ask') return await doing();
    return await recovered(desk.run, oneAtATime(desk), recoveryOf(desk, task), doing);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    if (task.fallback !== undefined) {
      const detail = `Fallback value used: ${error.message}`;
      desk.run.tell(() => edit(desk.run, task.id, { state: 'completed', detail }));
      return task.fallback;
    }
    if (task.onError === 'continue') return null;
    throw new Ending('failed', `${task.title}: ${error.message}`);
  }
}

const oneAtATime = ({ choices, people }: Desk): Desk['choices'] => ({
  ...choices,
  ask: (plan) => people.use(() => choices.ask(plan)),
});
