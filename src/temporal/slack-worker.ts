import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { aliveWhileWorking } from './heartbeats.js';
import { queuesOf } from './queues.js';

export interface SlackWorkerParts {
  connection: NativeConnection;
  namespace: string;
  /** TEMPORAL_QUEUE_PREFIX */
  prefix: string;
  activities: NonNullable<WorkerOptions['activities']>;
}

/** Polls the `slack` queue in the bot: activities only. Stopping lets those that run come to their end. */
export async function createSlackWorker(parts: SlackWorkerParts): Promise<{ stop(): Promise<void> }> {
  const { connection, namespace, activities } = parts;
  const worker = await Worker.create({
    connection,
    namespace,
    activities,
    taskQueue: queuesOf(parts.prefix).slack,
    interceptors: { activity: [aliveWhileWorking] },
    maxConcurrentActivityTaskExecutions: 100,
    maxConcurrentActivityTaskPolls: 4,
    shutdownGraceTime: '10 seconds',
    shutdownForceTime: '20 seconds',
  });
  const running = worker.run();
  return {
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    },
  };
}
