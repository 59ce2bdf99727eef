/**
 * What outsiders bind to: states, ids, message metadata, action ids, exit codes, names on Temporal.
 * Nothing here may be renamed; programs read it instead of prose (sandbox contract).
 * Free of zod and of Node, because workflows import it.
 */

export const RUN_STATES = [
  'running',
  'waiting_approval',
  'waiting_choice',
  'compensating',
  'completed',
  'rejected',
  'expired',
  'payment_failed',
  'insufficient_funds',
  'out_of_stock',
  'refunded',
  'failed',
  'cancelled',
] as const;
export type RunStateName = (typeof RUN_STATES)[number];

/** States in which a run still moves; every other one is an ending. */
export const LIVE_STATES: readonly RunStateName[] = ['running', 'waiting_approval', 'waiting_choice', 'compensating'];

export const STEP_STATES = [
  'pending',
  'running',
  'retrying',
  'waiting',
  'completed',
  'failed',
  'skipped',
  'compensated',
] as const;
export type StepStateName = (typeof STEP_STATES)[number];

export type WaitingFor = 'approval' | 'choice' | 'input';
export type ApprovalStateName = 'waiting' | 'approved' | 'rejected' | 'expired' | 'withdrawn';

/** `event_type` of the Slack message metadata that each kind of message carries. */
export const METADATA = {
  run: 'signalbox_run',
  approval: 'signalbox_approval',
  preview: 'signalbox_preview',
  question: 'signalbox_question',
  answer: 'signalbox_answer',
} as const;

/** At most this many steps go into a card's metadata; `steps_total` then says how many there are. */
export const METADATA_STEPS_MAX = 50;

/** Payload of `signalbox_run`. People are Slack ids; `total_minor` is in the run's own currency. */
export type RunMetadata = {
  run_id: string;
  workflow_id: string;
  kind: string;
  state: RunStateName;
  waiting_for: WaitingFor | null;
  total_minor: number | null;
  currency: string | null;
  items: { product: string; quantity: number; unit_minor: number }[];
  steps: { id: string; title: string; state: StepStateName; attempt: number }[];
  steps_total?: number;
  requester: string;
  decided_by: string | null;
  outcome_reason: string | null;
};

/** Payload of `signalbox_approval`. Times are ISO 8601 in UTC. */
export type ApprovalMetadata = {
  run_id: string;
  state: ApprovalStateName;
  needed: number;
  decisions: { by: string; decision: 'approve' | 'reject'; reason: string | null; at: string }[];
  expires_at: string;
};

export const ACTIONS = {
  approve: 'approval.approve',
  approveWithReason: 'approval.approve_with_reason',
  reject: 'approval.reject',
  ask: 'approval.ask',
  retry: 'choice.retry',
  change: 'choice.change',
  skip: 'choice.skip',
  notifyEmail: 'choice.notify_email',
  notifySms: 'choice.notify_sms',
  notifyCall: 'choice.notify_call',
  undoChoice: 'choice.undo',
  undoRun: 'run.undo',
  stopRun: 'run.stop',
  ledger: 'run.ledger',
  runWorkflow: 'workflow.run',
  previewStart: 'preview.start',
  previewChange: 'preview.change',
  previewDiscard: 'preview.discard',
} as const;
/** The button of the nth answer to a question. */
export const questionAction = (n: number): string => `question.${n}`;
/** The calendar or list of a question that wants a date, a person or a channel. */
export const PICKERS = { date: 'question.date', person: 'question.person', channel: 'question.channel' } as const;

/** Modals hold their reason in this block and action. */
export const REASON = { block: 'reason', action: 'reason' } as const;

/** Exit codes of `npm run chat`. */
export const EXIT = { completed: 0, otherEnding: 1, wrongUse: 2, waiting: 3 } as const;

/** Names on Temporal. Workflow types are the exported function names. */
export const WORKFLOWS = {
  order: 'order',
  orderReturn: 'orderReturn',
  conversation: 'conversation',
  definition: 'definition',
  definitionItems: 'definitionItems',
} as const;
export const QUEUES = { orders: 'orders', slowIo: 'slow-io', slack: 'slack' } as const;
export const SIGNALS = {
  decide: 'decide',
  choose: 'choose',
  stop: 'stop',
  undo: 'undo',
  changeOrder: 'change_order',
  ask: 'ask',
  returned: 'order_returned',
  approveOrder: 'approve_order',
  rejectOrder: 'reject_order',
  message: 'receive_message',
  answer: 'receive_answer',
  event: 'receive_event',
  chaosChanged: 'chaos_changed',
} as const;
export const QUERIES = {
  runState: 'get_run_state',
  approvalStatus: 'get_approval_status',
  approvalReason: 'get_approval_reason',
  audit: 'get_audit',
  returnSlip: 'get_return_slip',
} as const;

/** Of an order by its id (`ORD-…`). */
export const orderWorkflowId = (orderId: string): string => `order-workflow-${orderId}`;
/** Of a run of a declared workflow by its id (`WF-…`). */
export const definitionWorkflowId = (runId: string): string => `workflow-${runId}`;
/** Of a run by the id that people see. */
export const runWorkflowId = (runId: string): string => {
  if (/^WF-/i.test(runId)) return definitionWorkflowId(runId);
  return /^RET-/i.test(runId) ? returnWorkflowId(runId.replace(/^RET-/i, 'ORD-')) : orderWorkflowId(runId);
};
/** Of the return of an order, by the order's id: an order is taken back once. */
export const returnWorkflowId = (orderId: string): string => `return-workflow-${orderId}`;
/** Whose bookings a run's ledger shows: a return books under the order that it takes back. */
export const ledgerIdOf = ({ runId, workflowId }: { runId: string; workflowId: string }): string =>
  workflowId.startsWith('return-workflow-') ? workflowId.slice('return-workflow-'.length) : runId;
/** One conversation a thread; the team is in it, because channel ids are unique only within one. */
export const conversationWorkflowId = (team: string, channel: string, threadTs: string): string =>
  `conversation-${team}-${channel}-${threadTs}`;
