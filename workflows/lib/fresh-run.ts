import { workflowInfo } from '@temporalio/workflow';
import type { RunState } from '../../src/domain/run-state.js';

/** What is known of a run when it begins. */
export type RunStart = Pick<
  RunState,
  'runId' | 'kind' | 'title' | 'requester' | 'origin' | 'items' | 'total' | 'baseTotal'
> & { steps: { id: string; title: string }[] };

/** The state of a run to which nothing has happened yet. */
export function freshState({ steps, ...start }: RunStart): RunState {
  const { workflowId, startTime } = workflowInfo();
  return {
    ...start,
    workflowId,
    state: 'running',
    waitingFor: null,
    card: null,
    steps: steps.map((step) => ({ ...step, ...UNTOUCHED })),
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
    startedAt: startTime.toISOString(),
    endedAt: null,
  };
}

/** A step that nothing has happened to. */
export const UNTOUCHED = {
  state: 'pending',
  attempt: 0,
  maxAttempts: null,
  detail: null,
  undoes: null,
  startedAt: null,
  endedAt: null,
} as const;
