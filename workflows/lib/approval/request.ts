import { digestOf } from '../../../src/domain/digest.js';
import type { ApprovalEscalation, RunSettings } from '../../../src/domain/order.js';
import type { ApprovalRequest } from '../../../src/domain/run-state.js';
import type { Run } from '../run.js';

/** How long it is asked, in milliseconds. */
export interface ApprovalTimes {
  timeoutMs: number;
  /** The reminder comes this long before the end; none when it is not shorter than the wait. */
  reminderMs: number;
  /** Who may decide as well after silence; null: nobody. */
  escalation: ApprovalEscalation | null;
}

/** What is asked, of whom, and how long. */
export interface ApprovalPlan
  extends ApprovalTimes,
    Pick<
      ApprovalRequest,
      'what' | 'items' | 'total' | 'baseTotal' | 'facts' | 'group' | 'users' | 'needed' | 'requesterMay' | 'reason'
    > {}

/** Who decides on spending and returns, and how long, by the settings of the run: one of them, never the requester. */
export const asConfigured = (settings: RunSettings) =>
  ({
    group: settings.approverGroup || null,
    users: settings.approverUsers,
    needed: 1,
    requesterMay: false,
    reason: 'optional',
    timeoutMs: settings.approvalTimeoutMs,
    reminderMs: settings.approvalReminderMs,
    escalation: settings.approvalEscalation ?? null,
  }) as const;

/** The request as it is shown; its digest covers everything that a decision rests on. */
export function openRequest(run: Run, plan: ApprovalPlan, n: number): ApprovalRequest {
  const { timeoutMs, reminderMs: _reminder, escalation: _escalation, ...shown } = plan;
  const now = Date.now();
  return {
    ...shown,
    id: `${run.state.runId}-approval-${n}`,
    digest: digestOf([n, shown.what, shown.total, shown.baseTotal, shown.facts]),
    state: 'waiting',
    decisions: [],
    openedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + timeoutMs).toISOString(),
    question: null,
    message: null,
  };
}
