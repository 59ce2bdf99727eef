import { randomUUID } from 'node:crypto';
import { asyncLocalStorage, Context } from '@temporalio/activity';

/** Which call this is, and how often it was tried. */
export interface Attempt {
  id: string;
  attempt: number;
}

/** Temporal's count inside a running activity; outside of one (a command, a test) each call is a first attempt. */
export function currentAttempt(): Attempt {
  if (!asyncLocalStorage.getStore()) return { id: randomUUID(), attempt: 1 };
  const { info } = Context.current();
  return { id: `${info.workflowExecution?.workflowId ?? 'none'}:${info.activityId}`, attempt: info.attempt };
}
