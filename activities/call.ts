import { randomUUID } from 'node:crypto';
import { asyncLocalStorage, Context } from '@temporalio/activity';

/** Names the running activity, the same on each of Temporal's attempts; outside of one, every call is a new one. */
export function currentCall(): string {
  if (!asyncLocalStorage.getStore()) return randomUUID();
  const { workflowExecution, activityId } = Context.current().info;
  return `${workflowExecution?.workflowId ?? 'no-workflow'}:${workflowExecution?.runId ?? ''}:${activityId}`;
}
