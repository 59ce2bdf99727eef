import { executeChild, proxyActivities } from '@temporalio/workflow';
import { QUEUES } from '../../src/domain/contract.js';
import type { Deed, DefinitionActivities, Done, Scope } from '../../src/domain/definition-activities.js';
import type { RetryPolicy, Task } from '../../src/domain/plan.js';
import { queueNamed } from '../lib/queues.js';
import { edit } from '../lib/step-list.js';
import type { Desk } from './desk.js';
import { createSlots } from './lane.js';
import { undoOf } from './undoing.js';

// One workflow's history holds a few thousand steps; longer lists are split over children of this size.
const SLICE = 200;

/** A service, a request or a transformation, once or for each item. @throws StepFailed, Stopped */
export async function act(desk: Desk, task: Task, items: unknown[] | null): Promise<unknown> {
  const deed = task.action as Deed;
  return items === null ? once(desk, task, deed) : forEach(desk, task, deed, items);
}

async function once(desk: Desk, task: Task, deed: Deed): Promise<unknown> {
  const { step, services, key, scope } = desk;
  const keyed = key(task.id);
  const seen = scope(task);
  const undo = deed.kind === 'transform' ? null : undoOf(task, deed, keyed, seen);
  const { output } = await step<Done>({
    id: task.id,
    ...retrying(task.retry),
    deed: () => services(task.timeoutMs).performTask({ ...keyed, deed, scope: seen }),
    told: ({ told }) => told,
    ...(undo ? { undo, ref: ({ ref }: Done) => ref ?? '' } : {}),
  });
  return output;
}

const retrying = ({ attempts, intervalMs, backoff, nonRetryable }: RetryPolicy) => ({
  attempts,
  pauseMs: (attempt: number) => intervalMs * backoff ** (attempt - 1),
  givesUp: ({ type }: { type: string | null }) => type !== null && nonRetryable.includes(type),
});

async function forEach(desk: Desk, task: Task, deed: Deed, items: unknown[]): Promise<unknown[]> {
  const { saga, step, key, scope, run } = desk;
  const seen = scope(task);
  const keys = items.map((_, index) => key(task.id, index));
  if (deed.kind !== 'transform') {
    for (const [index, keyed] of keys.entries()) {
      const undo = undoOf(task, deed, keyed, { ...seen, item: items[index], index });
      if (undo) saga.register(undo);
    }
  }
  let done = 0;
  const finished = (count: number) => {
    done += count;
    run.change(() => edit(run, task.id, { detail: `${done} of ${items.length}` }));
  };
  const work: ItemsInput = { task, deed, scope: seen, runId: desk.input.runId, keyPrefix: key(task.id).key };
  return step({
    id: task.id,
    attempts: 1,
    deed: () => inSlices(work, items, finished),
    told: (outputs) => `${outputs.length} item(s)`,
    ref: () => '',
  });
}

export interface ItemsInput {
  task: Task;
  deed: Deed;
  scope: Scope;
  runId: string;
  keyPrefix: string;
}

async function inSlices(work: ItemsInput, items: unknown[], finished: (count: number) => void): Promise<unknown[]> {
  if (items.length <= SLICE) return performItems(work, items, 0, () => finished(1));
  const outputs: unknown[] = [];
  for (let offset = 0; offset < items.length; offset += SLICE) {
    const slice = items.slice(offset, offset + SLICE);
    const workflowId = `${work.keyPrefix}:${offset}`;
    outputs.push(...(await executeChild('definitionItems', { workflowId, args: [work, slice, offset] })));
    finished(slice.length);
  }
  return outputs;
}

/** Each item in an activity of its own, a bounded number at once; Temporal tries again by the task's policy. */
export async function performItems(
  { task, deed, scope, runId, keyPrefix }: ItemsInput,
  items: unknown[],
  offset: number,
  finished: () => void,
): Promise<unknown[]> {
  const { attempts, intervalMs, backoff, nonRetryable } = task.retry;
  const services = proxyActivities<DefinitionActivities>({
    taskQueue: queueNamed(QUEUES.slowIo),
    startToCloseTimeout: task.timeoutMs,
    retry: {
      maximumAttempts: attempts,
      initialInterval: Math.max(1, intervalMs),
      backoffCoefficient: backoff,
      nonRetryableErrorTypes: nonRetryable,
    },
  });
  const slots = createSlots(task.forEach?.maxParallel ?? 1);
  const one = (item: unknown, at: number) =>
    slots.use(async () => {
      const index = offset + at;
      const done = await services.performTask({
        key: `${keyPrefix}:${index}`,
        runId,
        deed,
        scope: { ...scope, item, index },
      });
      finished();
      return done.output;
    });
  const results = await Promise.allSettled(items.map(one));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map((result) => (result.status === 'fulfilled' ? result.value : null));
}
