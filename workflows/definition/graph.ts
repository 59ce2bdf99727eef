import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import type { Task } from '../../src/domain/plan.js';
import { Ending } from '../lib/endings.js';
import { HopError } from '../lib/hop.js';
import type { Desk } from './desk.js';
import { createSlots } from './lane.js';
import { performTask } from './task.js';

// What waits for people, time or another run takes no place from what acts.
const WAITING = ['approval', 'choice', 'wait', 'workflow'];

/**
 * Runs the tasks by their dependencies, at most `maxParallel` acting at once. The first failure starts nothing new and
 * ends what only waits; what acts comes to its end, so that it can be taken back.
 * Answers false when the rest is to be done in a new history. @throws the first failure
 */
export async function runGraph(desk: Desk): Promise<boolean> {
  const { plan, stopping, hop } = desk;
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const started = new Map<string, Promise<void>>();
  const slots = createSlots(plan.maxParallel);
  const waiting = new CancellationScope({ cancellable: true });
  const failures: unknown[] = [];
  let complete = true;

  const fail = (error: unknown) => {
    failures.push(error);
    waiting.cancel();
  };
  const act = (task: Task) =>
    WAITING.includes(task.action.kind) ? waiting.run(() => begin(task)) : slots.use(() => begin(task));
  const begin = async (task: Task) => {
    await hop.gate();
    if (failures.length === 0) await hop.acting(() => performTask(desk, task));
  };
  const start = (id: string): Promise<void> => {
    const known = started.get(id);
    if (known) return known;
    const task = byId.get(id);
    if (!task || desk.done.has(id)) return Promise.resolve();
    const work = Promise.all(task.dependsOn.map(start)).then(async () => {
      if (failures.length > 0 || !complete) return;
      try {
        stopping.check();
        await act(task);
      } catch (error) {
        if (error instanceof HopError) complete = false;
        // What was only waiting ends because something else failed: that failure is the story.
        else if (failures.length === 0 || !isCancellation(error)) fail(error);
      }
    });
    started.set(id, work);
    return work;
  };

  const all = Promise.all(plan.tasks.map(({ id }) => start(id)));
  await withinTime(desk, all, fail);
  if (failures.length > 0) throw failures[0];
  return complete;
}

/** The whole run's own time limit, over all of its histories. */
async function withinTime({ plan, run }: Desk, all: Promise<unknown>, fail: (late: Ending) => void): Promise<void> {
  const { timeoutMs } = plan;
  if (timeoutMs === null) return void (await all);
  let done = false;
  const finished = all.finally(() => {
    done = true;
  });
  const left = Date.parse(run.state.startedAt) + timeoutMs - Date.now();
  const inTime = await Promise.race([finished.then(() => true), condition(() => done, Math.max(1, left))]);
  if (!inTime) fail(new Ending('failed', `It took longer than its limit of ${Math.round(timeoutMs / 1000)} seconds.`));
  await finished;
}
