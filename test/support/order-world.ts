import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { activitiesOf } from '../../activities/index.js';
import type { OrderRequest, RunSettings } from '../../src/domain/order.js';
import { finalStates } from '../../src/store/final-states.js';
import { workflowBundle } from '../../src/temporal/bundle.js';
import { createTemporal } from '../../src/temporal/client.js';
import { queuesOf } from '../../src/temporal/queues.js';
import { createRuns } from '../../src/temporal/runs.js';
import { createWorkers } from '../../src/temporal/worker.js';
import { anOrder } from './an-order.js';
import { quietTemporal } from './quiet-temporal.js';
import { someSettings } from './run-settings.js';
import { simulatedWorlds } from './simulated-world.js';
import { recordSlack } from './slack-recorder.js';
import { type StartedOrder, startedOrder } from './started-order.js';
import { startTemporal } from './temporal.js';

export type OrderWorld = Awaited<ReturnType<typeof openOrderWorld>>;

export const THREAD = {
  team: 'T0SANDBOX',
  channel: 'C0ORDERS',
  channelType: 'channel',
  threadTs: '1700000000.000100',
  messageTs: '1700000000.000100',
} as const;

/** A real Temporal server, real services over a real Redis, and a `slack` queue that remembers what it showed. */
export async function openOrderWorld({ dynamic = [] }: { dynamic?: string[] } = {}) {
  quietTemporal();
  const [server, worlds, bundle] = await Promise.all([startTemporal({ dynamic }), simulatedWorlds(), workflowBundle()]);
  const settings = { TEMPORAL_ADDRESS: server.address, TEMPORAL_NAMESPACE: 'default', TEMPORAL_QUEUE_PREFIX: '' };
  const temporal = createTemporal(settings);
  const connection = await NativeConnection.connect({ address: server.address });
  const { world } = worlds.open();
  const runs = createRuns(temporal, finalStates(worlds.stores.books));
  const slack = recordSlack();
  const working: { stop(): Promise<void> }[] = [];
  let count = 0;

  const employ = (worker: Worker) => {
    const done = worker.run();
    const stop = async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    };
    working.push({ stop });
    return { stop };
  };
  /** Another worker for orders; `stop` ends it. */
  const startWorker = async () => {
    const activities = activitiesOf(world);
    const parts = { connection, bundle, activities, namespace: 'default', prefix: '', limits: AT_ONCE };
    const [orders] = await createWorkers(parts);
    if (!orders) throw new Error('no worker was made');
    return employ(orders);
  };
  const bot = { connection, taskQueue: queuesOf('').slack, activities: { ...slack.activities }, ...AT_ONCE };
  employ(await Worker.create(bot));

  return {
    server,
    temporal,
    runs,
    slack,
    worlds,
    world,
    startWorker,
    /** Makes a service fail on purpose, from now on. */
    chaos: (service: string, setting: string) => world.simulation.setChaos(service, setting),
    /** Empty books: full stock, full wallet, no chaos. */
    async reset() {
      await Promise.all([worlds.stores.books.flushdb(), worlds.stores.cache.flushdb()]);
      slack.calls.length = 0;
      slack.standIns.length = 0;
    },
    async order(overrides: Partial<OrderRequest> = {}, runSettings: Partial<RunSettings> = {}): Promise<StartedOrder> {
      count += 1;
      const request = anOrder({ orderId: `ORD-TEST${Date.now()}${count}`, origin: THREAD, ...overrides });
      const { workflowId } = await runs.startOrder({ request, settings: someSettings(runSettings) });
      return startedOrder({ workflowId, request, runs, temporal, world });
    },
    async stop() {
      await Promise.all(working.map((worker) => worker.stop()));
      await connection.close();
      await temporal.close();
      await worlds.stop();
      await server.stop();
    },
  };
}

/** A test's worker has nobody to wait for. */
const AT_ONCE: Partial<WorkerOptions> = {
  shutdownGraceTime: 0,
  shutdownForceTime: '2 seconds',
  stickyQueueScheduleToStartTimeout: '500ms',
};
