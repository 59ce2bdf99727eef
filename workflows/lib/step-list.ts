import type { StepState } from '../../src/domain/run-state.js';
import { UNTOUCHED } from './fresh-run.js';
import type { Run } from './run.js';

type StepEdit = Partial<Pick<StepState, 'state' | 'attempt' | 'maxAttempts' | 'detail'>> & {
  /** Stamps the beginning, once. */
  started?: boolean;
  /** Stamps the end. */
  ended?: boolean;
};

/** Changes one step of the run's plan; call it inside `run.change` or `run.tell`. */
export function edit(run: Run, id: string, { started, ended, ...fields }: StepEdit): void {
  const step = run.state.steps.find((known) => known.id === id);
  if (!step) return;
  Object.assign(step, fields);
  const now = new Date().toISOString();
  if (started) step.startedAt ??= now;
  if (ended) step.endedAt = now;
}

/**
 * Adds a step that the plan did not foresee, before the first one that is still to come; a compensation goes to
 * the end. A step that is there already begins anew.
 */
export function addStep(run: Run, step: Pick<StepState, 'id' | 'title'> & { undoes?: string }): void {
  run.change(({ steps }) => {
    const known = steps.find(({ id }) => id === step.id);
    if (known) return;
    const next = step.undoes ? -1 : steps.findIndex(({ state }) => state === 'pending');
    steps.splice(next < 0 ? steps.length : next, 0, { ...UNTOUCHED, undoes: null, ...step });
  });
}

/** Puts steps back to their beginning, because the story goes through them again. */
export function reopenSteps(run: Run, ids: readonly string[]): void {
  run.change(({ steps }) => {
    for (const step of steps) if (ids.includes(step.id)) Object.assign(step, UNTOUCHED);
  });
}

/** What the story did not come to is skipped, and says so. */
export function closeSteps(run: Run): void {
  run.change(({ steps }) => {
    for (const step of steps) {
      if (step.state === 'pending') Object.assign(step, { state: 'skipped', detail: 'Not reached' });
    }
  });
}
