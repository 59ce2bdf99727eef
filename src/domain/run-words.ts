import type { RunStateName } from './contract.js';

const SAID: Partial<Record<RunStateName, string>> = {
  waiting_approval: 'waiting for approval',
  waiting_choice: 'waiting for a choice',
  compensating: 'undoing what was done',
  insufficient_funds: 'not enough funds',
};

/** A run's state inside a sentence: "out of stock", "waiting for a choice". */
export const stateWords = (state: RunStateName): string => SAID[state] ?? state.replaceAll('_', ' ');
