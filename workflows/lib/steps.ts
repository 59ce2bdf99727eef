import type { Undo } from '../../src/domain/order-return.js';
import type { Failure } from './failure.js';
import { failureOf } from './failure.js';
import { meter } from './meter.js';
import type { Run } from './run.js';
import type { Saga } from './saga.js';
import { addStep, edit } from './step-list.js';
import type { Stopping } from './stopping.js';

export interface StepPlan<T> {
  id: string;
  /** Needed for a step that is not in the run's plan. */
  title?: string;
  deed(): Promise<T>;
  /** One line for the card: ids, amounts. */
  told?(result: T): string;
  /** Registered before the deed. */
  undo?: Omit<Undo, 'ref' | 'stepId'>;
  /** Id of what was done, for the telling of its undo. */
  ref?(result: T): string;
  attempts?: number;
  /** Pause before the next attempt in ms; twice as long each time when nothing is said. */
  pauseMs?(attempt: number): number;
  /** Whether trying again is of no use although it was no refusal. */
  givesUp?(failure: Failure): boolean;
}
export type Step = <T>(plan: StepPlan<T>) => Promise<T>;

/** The step could not be done: every attempt failed, or it was refused. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';

  constructor(
    readonly stepId: string,
    readonly failure: Failure,
  ) {
    super(failure.reason);
  }
}

/**
 * Runs steps one way: registered undo, attempts with growing pauses (outages only), each told on the card.
 * A step raises StepFailed when it cannot be done and Stopped when somebody stopped the run before or between.
 */
export function createSteps(run: Run, saga: Saga, stopping: Stopping): Step {
  return async (plan) => {
    stopping.check();
    const { id, title = id } = plan;
    addStep(run, { id, title });
    if (plan.undo) saga.register({ stepId: id, ...plan.undo });
    const began = new Date().toISOString();
    const result = await attempts(run, stopping, plan);
    meter.stepped(run.state.kind, id, began);
    if (plan.ref) saga.done(id, plan.ref(result));
    run.change(() => edit(run, id, { state: 'completed', detail: plan.told?.(result) ?? null, ended: true }));
    return result;
  };
}

async function attempts<T>(run: Run, stopping: Stopping, plan: StepPlan<T>): Promise<T> {
  const { id } = plan;
  const maxAttempts = plan.attempts ?? run.settings.retryAttempts;
  const failed = (detail: string) => run.tell(() => edit(run, id, { state: 'failed', detail, ended: true }));
  for (let attempt = 1; ; attempt++) {
    run.change(() =>
      edit(run, id, { state: attempt > 1 ? 'retrying' : 'running', attempt, maxAttempts, started: true }),
    );
    try {
      return await plan.deed();
    } catch (error) {
      const failure = error instanceof StepFailed ? error.failure : failureOf(error);
      if (failure.refusal !== null || attempt >= maxAttempts || plan.givesUp?.(failure)) {
        failed(failure.reason);
        throw new StepFailed(id, failure);
      }
      meter.retried(run.state.kind, id);
      run.tell(() => edit(run, id, { state: 'retrying', attempt: attempt + 1, detail: failure.reason }));
      const ms = plan.pauseMs?.(attempt) ?? run.settings.retryIntervalMs * 2 ** (attempt - 1);
      await pause(stopping, ms, failed);
    }
  }
}

async function pause(stopping: Stopping, ms: number, failed: (detail: string) => void): Promise<void> {
  try {
    await stopping.wait(() => false, ms);
  } catch (stopped) {
    failed('Stopped before the next attempt');
    throw stopped;
  }
}
