import {
  type ActivityInterfaceFor,
  type LocalActivityInterfaceFor,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import { QUEUES } from '../../src/domain/contract.js';
import type { RunSettings } from '../../src/domain/order.js';
import type { RunActivities } from '../../src/domain/services.js';
import type { SlackActivities } from '../../src/domain/slack-activities.js';
import { queueNamed } from './queues.js';

/** A silent worker is taken for dead after this long: well above what a busy machine needs between two beats. */
export const HEARTBEAT = '10 seconds';

/**
 * Business activities, one attempt for each call: the step that calls them retries, so that every attempt is a
 * fact of the run's state and can be told. A worker that dies with the call is noticed by its heartbeat.
 */
export function serviceDoor<A>(settings: RunSettings): ActivityInterfaceFor<A> {
  return proxyActivities<A>({
    taskQueue: queueNamed(QUEUES.orders),
    startToCloseTimeout: settings.activityTimeoutMs,
    heartbeatTimeout: HEARTBEAT,
    retry: { maximumAttempts: 1 },
  });
}

/** Reads without which the run cannot go on: tried until they answer. */
export function readDoor<A>(): ActivityInterfaceFor<A> {
  return proxyActivities<A>({
    taskQueue: queueNamed(QUEUES.orders),
    startToCloseTimeout: '10 seconds',
    retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
  });
}

/** What must arrive in Slack: waits for a bot and is tried again for a week. A bot that dies is noticed by its heartbeat. */
export function slackDoor(): ActivityInterfaceFor<SlackActivities> {
  return proxyActivities<SlackActivities>({
    taskQueue: queueNamed(QUEUES.slack),
    startToCloseTimeout: '1 minute',
    heartbeatTimeout: '6 seconds',
    scheduleToCloseTimeout: '7 days',
    retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
  });
}

/** Hints to the edge: at most once and never waited for long, because the truth is the query. */
export function hintDoor(): LocalActivityInterfaceFor<RunActivities> {
  return proxyLocalActivities<RunActivities>({
    startToCloseTimeout: '2 seconds',
    retry: { maximumAttempts: 1 },
  });
}

/** Records that outlive the run: tried for days, in front of nobody. */
export function recordDoor(): ActivityInterfaceFor<RunActivities> {
  return proxyActivities<RunActivities>({
    taskQueue: queueNamed(QUEUES.orders),
    startToCloseTimeout: '10 seconds',
    scheduleToCloseTimeout: '7 days',
    retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
  });
}
