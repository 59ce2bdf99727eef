import { randomUUID } from 'node:crypto';
import { asyncLocalStorage, Context } from '@temporalio/activity';

/** Names the running activity, the same on each of Temporal's attempts; outside of one, every call is a new one. */
export function currentCall(): string {
  if (!asyncLocalStorage.getStore()) return randomUUID();
  const { workflowExecution, activityId } = Context.current().info;
  return `${workflowExecution?.workflowId ?? 'no-workflow'}:${workflowExecution?.runId ?? ''}:${activityId}`;
}

/** The run that the running activity works for, by the id that people see. */
export function currentRun(): string {
  if (!asyncLocalStorage.getStore()) return 'no-run';
  return (Context.current().info.workflowExecution?.workflowId ?? 'no-run').replace(
    /^(?:order-|return-)?workflow-/,
    '',
  );
}
