import { workflowInfo } from '@temporalio/workflow';
import { QUEUES } from '../../src/domain/contract.js';

/**
 * The task queue that belongs to the one this run lives on: every queue of an installation carries the same
 * prefix, so a run started on `blue-orders` asks Slack through `blue-slack`.
 */
export function queueNamed(name: (typeof QUEUES)[keyof typeof QUEUES]): string {
  const own = workflowInfo().taskQueue;
  return own.endsWith(QUEUES.orders) ? own.slice(0, -QUEUES.orders.length) + name : name;
}
