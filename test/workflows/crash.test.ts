import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anItem } from '../support/an-order.js';
import type { DyingWorker } from '../support/dying-worker.js';
import { type OrderWorld, openOrderWorld } from '../support/order-world.js';
import { SETTINGS } from '../support/simulated-world.js';

const PROGRAM = fileURLToPath(new URL('../support/dying-worker.ts', import.meta.url));

describe('a worker that is killed after a deed and before its result is stored', () => {
  let world: OrderWorld;
  let healthy: Awaited<ReturnType<OrderWorld['startWorker']>> | undefined;
  let dying: ChildProcess | undefined;
  beforeAll(async () => {
    world = await openOrderWorld();
  });
  beforeEach(() => world.reset());
  afterEach(async () => {
    dying?.kill('SIGKILL');
    await healthy?.stop();
  });
  afterAll(() => world.stop());

  const startDying = async (dieAfter: string): Promise<{ dead: Promise<unknown> }> => {
    const { url: cacheUrl, booksUrl } = world.worlds.redis;
    const told: DyingWorker = { address: world.server.address, cacheUrl, booksUrl, settings: SETTINGS, dieAfter };
    dying = fork(PROGRAM, [JSON.stringify(told)], { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
    const dead = once(dying, 'exit');
    await once(dying, 'message');
    return { dead };
  };
  const deedsOf = async (order: Awaited<ReturnType<OrderWorld['order']>>) =>
    (await order.ledger()).lines.map(({ what }) => what).sort();

  it.each([
    ['collectPayment', 'B2C'],
    ['deductWallet', 'corporate'],
    ['createOrder', 'B2C'],
    ['book', 'B2C'],
    ['sendEmail', 'B2C'],
    ['sendSms', 'B2C'],
    ['ship', 'B2C'],
  ] as const)('%s happened once, and the order completes', async (activity, channel) => {
    const { dead } = await startDying(activity);
    const order = await world.order({ channel }, { activityTimeoutMs: 1_500 });
    await dead;

    healthy = await world.startWorker();
    await order.reaches('completed');

    expect((await order.ledger()).balance).toEqual([{ amountMinor: 9_000, currency: 'USD' }]);
    const deeds = await deedsOf(order);
    expect(deeds).toEqual([...new Set(deeds)]);
  });

  it.each([
    ['refundPayment', 'B2C', 'refunded'],
    ['restoreWallet', 'corporate', 'failed'],
    ['cancelOrder', 'B2C', 'refunded'],
    ['cancelBooking', 'B2C', 'refunded'],
  ] as const)('%s happened once, and the books are even', async (activity, channel, ending) => {
    const { dead } = await startDying(activity);
    const order = await world.order({ channel, items: [anItem('TYPEWRITER')] }, { activityTimeoutMs: 1_500 });
    await dead;

    healthy = await world.startWorker();
    await order.reaches(ending);

    const { lines, balance } = await order.ledger();
    expect(balance).toEqual([{ amountMinor: 0, currency: 'USD' }]);
    expect(lines).toHaveLength(2);
  });
});
