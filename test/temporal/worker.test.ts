import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runEvents } from '../../src/store/run-events.js';
import { createTemporal } from '../../src/temporal/client.js';
import { createRuns } from '../../src/temporal/runs.js';
import { anOrder } from '../support/an-order.js';
import { eventually } from '../support/eventually.js';
import { type OrderWorld, openOrderWorld } from '../support/order-world.js';
import { someSettings } from '../support/run-settings.js';
import { startTemporal } from '../support/temporal.js';

const NAMELESS = { TEMPORAL_NAMESPACE: 'default', TEMPORAL_QUEUE_PREFIX: '' };
const PROGRAM = fileURLToPath(new URL('../../src/worker.ts', import.meta.url));

describe('the worker process', () => {
  let world: OrderWorld;
  let worker: ChildProcess | undefined;
  beforeAll(async () => {
    world = await openOrderWorld();
  });
  afterEach(() => worker?.kill('SIGKILL'));
  afterAll(() => world.stop());

  const start = (settings: Record<string, string> = {}) => {
    const { url, booksUrl } = world.worlds.redis;
    const env = {
      ...process.env,
      TEMPORAL_ADDRESS: world.server.address,
      REDIS_URL: url,
      BOOKS_REDIS_URL: booksUrl,
      CHAOS: 'off',
      LOG_LEVEL: 'silent',
      ...settings,
    };
    worker = fork(PROGRAM, { execArgv: ['--import', 'tsx'], env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return worker;
  };

  it('says when it is ready, runs orders, hints at every activity, and ends with its supervisor', async () => {
    const child = start();
    const [ready] = await once(child, 'message');
    expect(ready).toEqual({ ready: true });

    const order = await world.order();
    await order.reaches('completed');

    const hints = await eventually('the hint of the ending', async () => {
      const { events } = await runEvents(world.worlds.stores.cache).read('0', 10);
      const mine = events.filter(({ workflowId }) => workflowId === order.workflowId);
      return mine.some(({ state }) => state === 'completed') ? mine : null;
    });
    expect(hints.filter(({ state }) => state === 'started').length).toBeGreaterThan(8);
    expect(hints.filter(({ state }) => state === 'succeeded').length).toBeGreaterThan(8);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('finishes the step it is at when it is asked to end, and another worker goes on', async () => {
    const child = start({ RETRY_INTERVAL: '50ms' });
    await once(child, 'message');
    const orders = await Promise.all(Array.from({ length: 5 }, () => world.order()));
    await eventually('a first payment', async () => ((await orders[0]?.ledger())?.lines[0] ? true : null));

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await world.startWorker();

    for (const order of orders) {
      await order.reaches('completed');
      expect((await order.ledger()).balance).toEqual([{ amountMinor: 9_000, currency: 'USD' }]);
    }
  });

  it('works on a server that somebody else set up, which did not know our search attributes', async () => {
    const strange = await startTemporal({ strange: true });
    const temporal = createTemporal({ ...NAMELESS, TEMPORAL_ADDRESS: strange.address });
    const runs = createRuns(temporal, { read: async () => null });
    await once(start({ TEMPORAL_ADDRESS: strange.address }), 'message');

    const input = { request: anOrder({ orderId: 'ORD-ELSEWHERE000' }), settings: someSettings() };
    const { workflowId } = await runs.startOrder(input);
    const run = await runs.ended(workflowId);
    const listed = await eventually('the run in the list', async () => (await runs.listRuns({}))[0]);

    expect(run.state).toBe('completed');
    expect(listed).toMatchObject({ workflowId, runId: 'ORD-ELSEWHERE000' });
    await temporal.close();
    await strange.stop();
  });

  it('ends with an error when its settings are wrong', async () => {
    const child = start({ TEMPORAL_ADDRESS: '127.0.0.1:1', APPROVAL_TIMEOUT: 'soon' });

    const [code] = await once(child, 'exit');

    expect(code).not.toBe(0);
  });
});
