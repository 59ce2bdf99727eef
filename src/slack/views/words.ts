import type { RunStateName, StepStateName } from '../../domain/contract.js';
import type { ChoiceName, RunState, StepState } from '../../domain/run-state.js';

/** Icon and word together: colour or emoji alone says nothing to a screen reader. */
export const RUN_WORDS: Record<RunStateName, { icon: string; word: string }> = {
  running: { icon: '🔵', word: 'Running' },
  waiting_approval: { icon: '✋', word: 'Waiting for approval' },
  waiting_choice: { icon: '✋', word: 'Waiting for a choice' },
  compensating: { icon: '↩️', word: 'Undoing what was done' },
  completed: { icon: '✅', word: 'Completed' },
  rejected: { icon: '🚫', word: 'Rejected' },
  expired: { icon: '⌛', word: 'Expired: nobody decided in time' },
  payment_failed: { icon: '❌', word: 'Payment failed' },
  insufficient_funds: { icon: '❌', word: 'Not enough funds' },
  out_of_stock: { icon: '❌', word: 'Out of stock' },
  refunded: { icon: '↩️', word: 'Refunded' },
  failed: { icon: '❌', word: 'Failed' },
  cancelled: { icon: '🚫', word: 'Cancelled' },
};

const STEP_WORDS: Record<StepStateName, { icon: string; word: string }> = {
  pending: { icon: '▫️', word: 'to do' },
  running: { icon: '🔵', word: 'in progress' },
  retrying: { icon: '🔁', word: 'retrying' },
  waiting: { icon: '✋', word: 'waiting' },
  completed: { icon: '✅', word: 'done' },
  failed: { icon: '❌', word: 'failed' },
  skipped: { icon: '⏭️', word: 'skipped' },
  compensated: { icon: '↩️', word: 'undone' },
};

export const stepIcon = (step: StepState): string => STEP_WORDS[step.state].icon;

export function stepWord({ state, attempt, maxAttempts }: StepState): string {
  if (state !== 'retrying') return STEP_WORDS[state].word;
  return maxAttempts ? `retrying ${attempt}/${maxAttempts}` : `retrying, attempt ${attempt}`;
}

/** What somebody chose at a failed step. */
export const CHOICE_WORDS: Record<ChoiceName, string> = {
  retry: 'to try again',
  change: 'to change it and try again',
  skip: 'to skip the step',
  notify_email: 'to write an email and try again',
  notify_sms: 'to send an SMS and try again',
  notify_call: 'to have the customer called and try again',
  undo: 'to cancel and undo',
};

/** A returned order has moved its money back, as a refunded one has. */
export const runIcon = ({ state, returnedBy }: Pick<RunState, 'state' | 'returnedBy'>): string =>
  RUN_WORDS[returnedBy ? 'refunded' : state].icon;

/** A completed order may still have a notice that did not go out; that is said, not hidden. */
export function runWord({ state, steps, returnedBy }: Pick<RunState, 'state' | 'steps' | 'returnedBy'>): string {
  if (returnedBy) return 'Completed, then returned';
  const { word } = RUN_WORDS[state];
  // A retry that failed too is no loss when its step was done in another way, nor is what an alternative replaced.
  const madeGood = ({ id }: StepState): boolean =>
    steps.some((step) => step.state === 'completed' && (id === `${step.id}_retry` || step.id === `${id}_alternative`));
  const lost = state === 'completed' ? steps.filter((step) => step.state === 'failed' && !madeGood(step)) : [];
  return lost.length === 0 ? word : `${word}, with ${lost.map(({ title }) => title).join(' and ')} not done`;
}
