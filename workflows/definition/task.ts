import type { Task } from '../../src/domain/plan.js';
import { Ending } from '../lib/endings.js';
import { failureOf } from '../lib/failure.js';
import { recovered } from '../lib/recovery.js';
import { edit } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import { act } from './act.js';
import { runChild, runChildOfItem } from './child.js';
import { decide, decideItem } from './decision.js';
import { type Desk, reading } from './desk.js';
import { forEach } from './items.js';
import type { EachItem } from './own-history.js';
import { askPeople, chooseOption } from './people.js';
import { recoveryOf } from './recover.js';
import { say, sayItem } from './say.js';
import { waitFor } from './wait.js';

interface Doer {
  once(desk: Desk, task: Task): Promise<unknown>;
  /** One item of a `for_each`; without it the items are deeds for activities of their own, in slices. */
  each?: EachItem;
}

/** What each kind of task does; a new kind is added here. */
const DOERS: Record<Task['action']['kind'], Doer> = {
  service: { once: act },
  http_request: { once: act },
  transform: { once: act },
  approval: { once: askPeople },
  choice: { once: chooseOption },
  decision: { once: decide, each: decideItem },
  wait: { once: waitFor },
  message: { once: say, each: sayItem },
  workflow: { once: runChild, each: runChildOfItem },
};

/** Runs one task, or leaves it out. Its result is there for the tasks that wait for it. @throws Ending, Stopped */
export async function performTask(desk: Desk, task: Task): Promise<void> {
  const { outputs, open, done } = desk;
  const prepared = open[task.id] ? { run: true, items: null } : await prepare(desk, task);
  if (!prepared.run) {
    outputs[task.id] = null;
    done.add(task.id);
    desk.run.tell(() =>
      edit(desk.run, task.id, { state: 'skipped', detail: 'Its condition does not hold', ended: true }),
    );
    return;
  }
  const doer = DOERS[task.action.kind];
  outputs[task.id] = await withPolicy(desk, task, () =>
    prepared.items === null && open[task.id]?.kind !== 'items'
      ? doer.once(desk, task)
      : forEach(desk, task, { items: prepared.items ?? [], one: doer.each }),
  );
  delete open[task.id];
  done.add(task.id);
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
    return await recovered({ run: desk.run, choices: oneAtATime(desk) }, recoveryOf(desk, task), doing);
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

const oneAtATime = ({ choices, people, hop }: Desk): Desk['choices'] => ({
  ...choices,
  ask: (plan) => hop.holding(() => people.use(() => choices.ask(plan))),
});
