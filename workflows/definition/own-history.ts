import type { Scope } from '../../src/domain/definition-activities.js';
import type { Task } from '../../src/domain/plan.js';
import type { Desk } from './desk.js';
import { createSlots } from './lane.js';

/** One turn of a task that is done for each item of a list. */
export interface Item {
  task: Task;
  /** Has the item as `item`. */
  scope: Scope;
  index: number;
}

/** What is done with one item in the run's own history. */
export type EachItem = (desk: Desk, item: Item) => Promise<unknown>;

/** Does a slice of a list and answers its results in order; `offset` is the index of its first item. */
export type PerformSlice = (slice: unknown[], offset: number) => Promise<unknown[]>;

/** What no activity does alone (a message, a child, a decision): a bounded number at once, in the run's own history. */
export const inOwnHistory =
  (desk: Desk, task: Task, { one, finished }: { one: EachItem; finished(count: number): void }): PerformSlice =>
  async (slice, offset) => {
    const slots = createSlots(task.forEach?.maxParallel ?? 1);
    const seen = desk.scope(task);
    const results = await Promise.allSettled(
      slice.map((item, at) =>
        slots.use(async () => {
          const index = offset + at;
          const output = await one(desk, { task, scope: { ...seen, item, index }, index });
          finished(1);
          return output;
        }),
      ),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return results.map((result) => (result.status === 'fulfilled' ? result.value : null));
  };
