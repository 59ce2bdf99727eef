import { metricMeter } from '@temporalio/workflow';
import type { ApprovalStateName, RunStateName } from '../../src/domain/contract.js';

const secondsSince = (start: string): number => Math.max(0, (Date.now() - Date.parse(start)) / 1000);

/** Endings that nobody chose. */
const FAILURES: RunStateName[] = ['payment_failed', 'insufficient_funds', 'out_of_stock', 'refunded', 'failed'];

/** What operators watch over all runs. A replay counts nothing twice; names are listed in docs/operations.md. */
export const meter = {
  started: (kind: string): void => count('workflows_started_total', { kind }),

  ended(run: { kind: string; startedAt: string }, state: RunStateName): void {
    const tags = { kind: run.kind, state };
    measure('workflow_duration_seconds', secondsSince(run.startedAt), tags);
    if (FAILURES.includes(state)) count('workflow_failures_total', tags);
  },

  retried: (kind: string, stepId: string): void => count('workflow_retries_total', { kind, step: kindOfStep(stepId) }),

  stepped: (kind: string, stepId: string, startedAt: string): void =>
    measure('workflow_step_duration_seconds', secondsSince(startedAt), { kind, step: kindOfStep(stepId) }),

  compensated: (kind: string, stepId: string): void =>
    count('workflow_compensations_total', { kind, step: kindOfStep(stepId) }),

  decided: (kind: string, outcome: ApprovalStateName, askedAt: string): void =>
    measure('workflow_approval_wait_seconds', secondsSince(askedAt), { kind, outcome }),
};

type Tags = Record<string, string>;

function count(name: string, tags: Tags): void {
  metricMeter.createCounter(name).add(1, tags);
}

function measure(name: string, seconds: number, tags: Tags): void {
  metricMeter.createHistogram(name, 'float', 's').record(seconds, tags);
}

/** `sms_notify_call_2` and `sms_notify_call_1` are one kind: metrics want few names. */
const kindOfStep = (stepId: string): string => stepId.replace(/_\d+$/, '');
