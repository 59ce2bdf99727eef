import { type ActivityInterfaceFor, proxyActivities } from '@temporalio/workflow';
import { QUEUES } from '../../src/domain/contract.js';
import type { TurnActivities } from '../../src/domain/turn-activities.js';
import { queueNamed } from '../lib/queues.js';

/** The brain. It waits for a worker as long as it must; a turn that fails three times is told to the person. */
export function turnDoor(): ActivityInterfaceFor<TurnActivities> {
  return proxyActivities<TurnActivities>({
    taskQueue: queueNamed(QUEUES.slowIo),
    startToCloseTimeout: '1 minute',
    retry: { initialInterval: '300 milliseconds', backoffCoefficient: 3, maximumAttempts: 3 },
  });
}
