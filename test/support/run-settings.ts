import type { RunSettings } from '../../src/domain/order.js';

/** Timeouts are inputs: a test waits milliseconds where people wait minutes. */
export function someSettings(overrides: Partial<RunSettings> = {}): RunSettings {
  return {
    baseCurrency: 'USD',
    approvalThresholdMinor: 100_000,
    approvalTimeoutMs: 60_000,
    approvalReminderMs: 60_000,
    approvalsChannel: 'C0APPROVALS',
    operatorsChannel: 'C0APPROVALS',
    approverGroup: 'finance',
    approverUsers: [],
    operators: ['U0ERIN'],
    choiceTimeoutMs: 60_000,
    choiceReminderMs: 60_000,
    undoWindowMs: 0,
    retryIntervalMs: 10,
    retryAttempts: 3,
    activityTimeoutMs: 2_000,
    ...overrides,
  };
}
