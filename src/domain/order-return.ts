import type { Money } from './money.js';
import type { OrderRequest, RunSettings } from './order.js';
import type { ChoiceName, RunState } from './run-state.js';
import type { Keyed } from './services.js';

/** How a deed is taken back, as data: it survives the worker, can be shown and can be handed on. */
export interface Undo {
  stepId: string;
  /** "Refund the payment" */
  title: string;
  /** "refunded": what the card says before the amount. */
  verb: string;
  activity: string;
  input: Keyed;
  /** Id of the deed once it is known: "PAY-…". */
  ref: string | null;
}

/** What a completed order hands to its return. */
export interface ReturnSlip {
  request: OrderRequest;
  total: Money;
  baseTotal: Money;
  settings: RunSettings;
  undoes: Undo[];
  /** How the customer heard of the order; each way tells of the return too. Older orders do not say. */
  toldBy?: Extract<ChoiceName, `notify_${string}`>[];
}

/** What a return tells its order when everything is given back. */
export interface Returned {
  runId: string;
  workflowId: string;
  /** One sentence for the card. */
  words: string;
  /** Steps of the order that were taken back. */
  stepIds: string[];
}

/** An order that was returned: it says so, its steps are taken back, and nothing of it can be clicked any more. */
export function markReturned(state: RunState, { runId, workflowId, words, stepIds }: Returned): void {
  state.returnedBy = { runId, workflowId };
  state.outcomeReason = words;
  state.undoUntil = null;
  state.retryableNotices = [];
  for (const step of state.steps) if (stepIds.includes(step.id)) step.state = 'compensated';
}

/** Input of the `orderReturn` workflow. */
export interface ReturnInput extends ReturnSlip {
  /** Who asked for the return. */
  by: string;
}
