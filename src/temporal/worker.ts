import type { DataConverter } from '@temporalio/common';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { countActivities } from './activity-meter.js';
import { aliveWhileWorking } from './heartbeats.js';
import { type StepEventSink, stepEvents } from './interceptors.js';
import { queuesOf } from './queues.js';
import { ORDERS_LIMITS, SLOW_IO_LIMITS } from './worker-options.js';

type Activities = NonNullable<WorkerOptions['activities']>;

export interface WorkerParts {
  connection: NativeConnection;
  namespace: string;
  /** TEMPORAL_QUEUE_PREFIX */
  prefix: string;
  bundle: { code: string };
  /** Quick activities of orders and runs. */
  activities: Activities;
  /** Model turns and outside calls. */
  slowActivities?: Activities;
  sink?: StepEventSink;
  onSinkError?: (error: unknown) => void;
  dataConverter?: DataConverter;
  /** Tests that kill workers want no grace. */
  limits?: Partial<WorkerOptions>;
}

/** The two workers of one process: workflows with quick activities, and what is slow. */
export async function createWorkers(parts: WorkerParts): Promise<Worker[]> {
  const { connection, namespace, dataConverter, sink, onSinkError = () => undefined } = parts;
  const queues = queuesOf(parts.prefix);
  const interceptors = {
    activity: [aliveWhileWorking, countActivities, ...(sink ? [stepEvents(sink, onSinkError)] : [])],
  };
  const shared = { connection, namespace, dataConverter, interceptors };
  const orders = await Worker.create({
    ...shared,
    ...ORDERS_LIMITS,
    ...parts.limits,
    taskQueue: queues.orders,
    workflowBundle: parts.bundle,
    activities: parts.activities,
  });
  if (!parts.slowActivities) return [orders];
  const slow = await Worker.create({
    ...shared,
    ...SLOW_IO_LIMITS,
    ...parts.limits,
    taskQueue: queues.slowIo,
    activities: parts.slowActivities,
  });
  return [orders, slow];
}
