import type { ApprovalRequest, ChoiceRequest } from '../../../src/domain/run-state.js';
import { usd } from '../../support/an-order.js';

export const anApproval = (overrides: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  id: 'APR-1',
  digest: 'd1',
  state: 'waiting',
  what: '5 × iPhone 16',
  total: usd(3995),
  baseTotal: usd(3995),
  facts: [['Department', 'marketing']],
  group: 'finance',
  users: [],
  needed: 1,
  requesterMay: false,
  reason: 'optional',
  decisions: [],
  openedAt: '2026-11-21T02:00:00.000Z',
  expiresAt: '2026-11-21T02:05:00.000Z',
  question: null,
  message: null,
  ...overrides,
});

export const aChoice = (overrides: Partial<ChoiceRequest> = {}): ChoiceRequest => ({
  id: 'CHO-1',
  stepId: 'payment',
  reason: 'The card was declined.',
  options: [
    { name: 'retry', label: 'Retry', hint: 'Charges the card again.' },
    { name: 'notify_sms', label: 'Notify by SMS and retry', hint: 'Tells the customer first.' },
    { name: 'undo', label: 'Cancel and undo', hint: 'Nothing was charged.' },
  ],
  notOffered: ['Skip: nothing ships unpaid.'],
  openedAt: '2026-11-21T02:00:00.000Z',
  expiresAt: '2026-11-21T02:30:00.000Z',
  defaultOption: 'undo',
  decided: null,
  ...overrides,
});
