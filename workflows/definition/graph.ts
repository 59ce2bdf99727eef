import { CancellationScope, isCancellation } from '@temporalio/workflow';
import type { Task } from '../../src/domain/plan.js';
import type { Desk } from './desk.js';
import { createSlots } from './lane.js';
import { performTask } from './task.js';

// What waits for people, time or another run takes no place from what acts.
const WAITING = ['approval', 'choice', 'wait', 'workflow'];

/**
 * Runs the tasks by their dependencies, at most `maxParallel` acting at once. The first failure starts nothing new and
 * ends what only waits; what acts comes to its end, so that it can be taken back.
 * @throws the first failure
 */
export async function runGraph(desk: Desk): Promise<void> {
  const { plan, stopping } = desk;
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const started = new Map<string, Promise<void>>();
  const slots = createSlots(plan.maxParallel);
  const waiting = new CancellationScope({ cancellable: true });
  const failures: unknown[] = [];

  const fail = (error: unknown) => {
    failures.push(error);
    waiting.cancel();
  };
  const act = (task: Task) =>
    WAITING.includes(task.action.kind) ? waiting.run(() => performTask(desk, task)) : slots.use(() => begin(task));
  const begin = async (task: Task) => {
    if (failures.length === 0) await performTask(desk, task);
  };
  const start = (id: string): Promise<void> => {
    const known = started.get(id);
    if (known) return known;
    const task = byId.get(id);
    if (!task) return Promise.resolve();
    const work = Promise.all(task.dependsOn.map(start)).then(async () => {
      if (failures.length > 0) return;
      try {
        stopping.check();
        await act(task);
      } catch (error) {
        // What was only waiting ends because something else failed: that failure is the story.
        if (failures.length === 0 || !isCancellation(error)) fail(error);
      }
    });
    started.set(id, work);
    return work;
  };

  await Promise.all(plan.tasks.map(({ id }) => start(id)));
  if (failures.length > 0) throw failures[0];
}
