import type { RunState, StepState } from '../../src/domain/run-state.js';
import { anItem, usd } from './an-order.js';

export const aStep = (overrides: Partial<StepState> = {}): StepState => ({
  id: 'payment',
  title: 'Collect payment',
  state: 'completed',
  attempt: 1,
  maxAttempts: 3,
  detail: 'PAY-7K2M9QX4TB1C, $90.00',
  undoes: null,
  startedAt: '2026-11-21T02:00:00.000Z',
  endedAt: '2026-11-21T02:00:01.000Z',
  ...overrides,
});

/** A run as its workflow would answer it. */
export const aRun = (overrides: Partial<RunState> = {}): RunState => ({
  runId: 'ORD-7K2M9QX4TB1C',
  workflowId: 'order-workflow-ORD-7K2M9QX4TB1C',
  kind: 'order',
  title: '2 × Desk lamp',
  state: 'completed',
  waitingFor: null,
  requester: { userId: 'U0ALICE', name: 'alice', email: null, phone: null },
  origin: null,
  card: null,
  items: [anItem('DESK-LAMP', 2)],
  total: usd(90),
  baseTotal: usd(90),
  steps: [aStep()],
  approval: null,
  choice: null,
  choicesMade: [],
  retryableNotices: [],
  undoUntil: null,
  decidedBy: null,
  outcomeReason: null,
  chaosNotice: null,
  summaryMarkdown: null,
  version: 1,
  startedAt: '2026-11-21T02:00:00.000Z',
  endedAt: null,
  ...overrides,
});
