import type { Money } from './money.js';
import type { OrderRequest, RunSettings } from './order.js';
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
}

/** Input of the `orderReturn` workflow. */
export interface ReturnInput extends ReturnSlip {
  /** Who asked for the return. */
  by: string;
}
