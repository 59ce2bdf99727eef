import type { Deed, Done } from '../../src/domain/definition-activities.js';
import type { RetryPolicy, Task } from '../../src/domain/plan.js';
import type { Desk } from './desk.js';
import { undoOf } from './undoing.js';

/** A service, a request or a transformation. @throws StepFailed, Stopped */
export async function act(desk: Desk, task: Task): Promise<unknown> {
  const { step, services, key, scope } = desk;
  const deed = task.action as Deed;
  const keyed = key(task.id);
  const seen = scope(task);
  const undo = deed.kind === 'transform' ? null : undoOf({ task, deed, keyed, scope: seen });
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
