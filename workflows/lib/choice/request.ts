import type { ChoiceOption, ChoiceRequest } from '../../../src/domain/run-state.js';
import type { Run } from '../run.js';

/** What can be done about a step that failed. */
export interface ChoicePlan {
  stepId: string;
  reason: string;
  options: ChoiceOption[];
  notOffered: string[];
}

/** The failure card's question; `n` makes its id unique within the run. Silence takes everything back. */
export function openChoice(run: Run, plan: ChoicePlan, n: number): ChoiceRequest {
  const now = Date.now();
  return {
    ...plan,
    id: `${run.state.runId}-choice-${n}`,
    openedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + run.settings.choiceTimeoutMs).toISOString(),
    defaultOption: 'undo',
    decided: null,
  };
}
