import { proxyActivities } from '@temporalio/workflow';
import { QUEUES } from '../../src/domain/contract.js';
import { counted } from '../../src/domain/counted.js';
import type { Deed, DefinitionActivities, Done, Scope } from '../../src/domain/definition-activities.js';
import type { HttpAction, ServiceAction, Task } from '../../src/domain/plan.js';
import type { Undone } from '../../src/domain/services.js';
import { type Failure, failureOf } from '../lib/failure.js';
import { queueNamed } from '../lib/queues.js';
import { createSlots } from './lane.js';

export interface ItemsInput {
  task: Task;
  deed: Deed;
  scope: Scope;
  runId: string;
  keyPrefix: string;
  /** The ids of the deeds are wanted too, for their undo, also when one of them fails. */
  accounted?: boolean;
  /** The deeds are taken back instead, each by the id that it had. */
  takeBack?: (string | null)[];
}

export interface ItemsOutcome {
  outputs: unknown[];
  refs: (string | null)[];
  /** Of the first item that could not be done. */
  failure: Failure | null;
}

type One = (item: unknown, at: number) => Promise<Done>;

interface Performing {
  items: unknown[];
  /** Of the first of the items in the whole list. */
  offset: number;
  finished?(done: Done, index: number): void;
}

/** Each item in an activity of its own, a bounded number at once; Temporal tries again by the task's policy. */
export function performItems(work: ItemsInput, { items, offset, finished }: Performing): Promise<Done[]> {
  const { deed, scope, runId, keyPrefix } = work;
  const services = itemServices(work);
  return all(work, items, async (item, at) => {
    const index = offset + at;
    const done = await services.performTask({
      key: `${keyPrefix}:${index}`,
      runId,
      deed,
      scope: { ...scope, item, index },
    });
    finished?.(done, index);
    return done;
  });
}

/** Outputs with the ids of what was done, also of those that were done before one failed. */
export async function performAccounted(work: ItemsInput, items: unknown[], offset: number): Promise<ItemsOutcome> {
  const refs: (string | null)[] = items.map(() => null);
  try {
    const done = await performItems(work, {
      items,
      offset,
      finished: ({ ref }, index) => {
        refs[index - offset] = ref ?? '';
      },
    });
    return { outputs: done.map(({ output }) => output), refs, failure: null };
  } catch (error) {
    return { outputs: [], refs, failure: failureOf(error) };
  }
}

/** Takes every item's deed back, the last one first. Raises what the undo of one raises when it keeps failing. */
export async function takeBackItems(work: ItemsInput, items: unknown[], offset: number): Promise<Undone> {
  const { task, deed, scope, runId, keyPrefix, takeBack = [] } = work;
  const services = itemServices(work);
  let count = 0;
  const undo: One = async (_item, back) => {
    const at = items.length - 1 - back;
    const undone = await services.undoTask({
      key: `${keyPrefix}:${offset + at}`,
      runId,
      deed: deed as ServiceAction | HttpAction,
      compensate: task.compensate,
      scope: { ...scope, item: items[at], index: offset + at },
      ref: takeBack[at] ?? null,
    });
    if (undone.id !== null) count += 1;
    return { output: null, told: '', ref: null };
  };
  await all(work, items, undo);
  return { id: count > 0 ? counted(count, 'item') : null, amount: null };
}

/** What a child answered; one that began with older code answers its outputs alone. */
export const outcomeOf = (answer: unknown[] | ItemsOutcome): ItemsOutcome =>
  Array.isArray(answer) ? { outputs: answer, refs: [], failure: null } : answer;

const itemServices = ({ task }: ItemsInput) =>
  proxyActivities<DefinitionActivities>({
    taskQueue: queueNamed(QUEUES.slowIo),
    startToCloseTimeout: task.timeoutMs,
    retry: {
      maximumAttempts: task.retry.attempts,
      initialInterval: Math.max(1, task.retry.intervalMs),
      backoffCoefficient: task.retry.backoff,
      nonRetryableErrorTypes: task.retry.nonRetryable,
    },
  });

async function all({ task }: ItemsInput, items: unknown[], one: One): Promise<Done[]> {
  const slots = createSlots(task.forEach?.maxParallel ?? 1);
  const results = await Promise.allSettled(items.map((item, at) => slots.use(() => one(item, at))));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
