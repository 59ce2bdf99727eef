import type { ApprovalStateName, RunStateName, StepStateName, WaitingFor } from './contract.js';
import type { Money } from './money.js';
import type { OrderItem } from './order.js';
import type { MessageRef, Origin, Requester } from './origin.js';

/** One line of the card. A compensation is a step too, with `undoes` naming the step it takes back. */
export interface StepState {
  id: string;
  title: string;
  state: StepStateName;
  attempt: number;
  maxAttempts: number | null;
  /** One line for people: ids, amounts, reasons. */
  detail: string | null;
  undoes: string | null;
  startedAt: string | null;
  endedAt: string | null;
}

export interface Decision {
  by: string;
  decision: 'approve' | 'reject';
  reason: string | null;
  at: string;
  /** Decided in the place of this person, who is away. */
  inPlaceOf?: string;
}

/** A request for approval as shown. `digest` names exactly what was shown; a decision for another digest is void. */
export interface ApprovalRequest {
  id: string;
  digest: string;
  state: ApprovalStateName;
  /** "5 × iPhone 16" */
  what: string;
  /** What is asked for, where that is not (yet) the run's own items. */
  items?: RunState['items'];
  total: Money;
  baseTotal: Money;
  /** label and value, in order */
  facts: [string, string][];
  group: string | null;
  users: string[];
  /** Who may decide as well, since nobody did for so long. Absent: not yet, or nobody. */
  escalated?: { group: string | null; users: string[]; at: string };
  needed: number;
  requesterMay: boolean;
  reason: 'optional' | 'required';
  decisions: Decision[];
  openedAt: string;
  expiresAt: string;
  /** A question to the requester while the clock is paused. */
  question: { by: string; text: string; answer: string | null } | null;
  message: MessageRef | null;
}

export type ChoiceName = 'retry' | 'change' | 'skip' | 'notify_email' | 'notify_sms' | 'notify_call' | 'undo';

/** A field of the "Change and retry" modal, prefilled with the failed step's input. */
export interface ChoiceField {
  id: string;
  label: string;
  kind: 'text' | 'email' | 'phone' | 'select';
  value: string;
  options?: { value: string; label: string }[];
}

export interface ChoiceOption {
  name: ChoiceName;
  label: string;
  /** What it costs or undoes, for people. */
  hint: string;
  fields?: ChoiceField[];
}

/** What is asked when a step failed for good. Only what is possible now is offered. */
export interface ChoiceRequest {
  id: string;
  stepId: string;
  reason: string;
  options: ChoiceOption[];
  /** Why an otherwise usual option is missing. */
  notOffered: string[];
  openedAt: string;
  expiresAt: string;
  defaultOption: ChoiceName;
  decided: { option: ChoiceName; by: string; at: string } | null;
}

/** What the workflow answers to `get_run_state`, also after it closed; the card is a pure function of it (invariant 4). */
export interface RunState {
  runId: string;
  workflowId: string;
  /** `order` or the name of the declared workflow. */
  kind: string;
  title: string;
  state: RunStateName;
  waitingFor: WaitingFor | null;
  requester: Requester;
  origin: Origin | null;
  card: MessageRef | null;
  items: OrderItem[];
  total: Money | null;
  baseTotal: Money | null;
  steps: StepState[];
  approval: ApprovalRequest | null;
  choice: ChoiceRequest | null;
  /** Choices taken so far, told on the card. */
  choicesMade: { stepId: string; option: ChoiceName; by: string; at: string; note: string | null }[];
  /** Open buttons of a completed run: notices that failed and may be tried again. */
  retryableNotices: { stepId: string; options: ChoiceOption[] }[];
  /** Until when *Undo* is on the card of a completed run; null: not offered. */
  undoUntil: string | null;
  decidedBy: string | null;
  outcomeReason: string | null;
  /** The return that took a completed order back, in a run of its own. Absent: there was none. */
  returnedBy?: { runId: string; workflowId: string };
  /** Shown while an operator makes a service fail on purpose. */
  chaosNotice: string | null;
  summaryMarkdown: string | null;
  /** Rises with every change, so that a late message never overwrites a newer one. */
  version: number;
  startedAt: string;
  endedAt: string | null;
}

/** A click as the edge signals it: on Stop, on Undo, or as part of a decision. Identity and time come from Slack. */
export interface RunClick {
  by: string;
  /** Team of the person who clicked; another team's people may not decide. */
  team: string;
  at: string;
  /** Slack's `action_ts` or view id: the same click delivered twice has the same. */
  clickId: string;
  channel: string;
  threadTs: string | null;
}

/** A click that decides an approval. */
export interface DecisionClick extends RunClick {
  approvalId: string;
  digest: string;
  decision: 'approve' | 'reject';
  reason: string | null;
}

/** A click on the failure card, or on a notice's Retry. */
export interface ChoiceClick extends RunClick {
  choiceId: string;
  option: ChoiceName;
  /** Answers of the "Change and retry" modal by field id. */
  fields?: Record<string, string>;
  /** For a failed notice of a completed run: which one. */
  stepId?: string;
}

/** A question about a request for approval, or, from the requester while one is open, the answer to it. */
export interface AskClick extends RunClick {
  approvalId: string;
  text: string;
}

/** A named event from outside, for a declared workflow that waits for it. */
export interface RunEvent {
  id: string;
  name: string;
  by: string;
  at: string;
  payload: unknown;
}
