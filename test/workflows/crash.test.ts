import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anItem } from '../support/an-order.js';
import type { DyingWorker } from '../support/dying-worker.js';
import { type OrderWorld, openOrderWorld } from '../support/order-world.js';
import { SETTINGS } from '../support/simulated-world.js';
import type { StartedOrder } from '../support/started-order.js';

const PROGRAM = fileURLToPath(new URL('../support/dying-worker.ts', import.meta.url));

const ALL_DONE = ['done booking', 'done email', 'done funds', 'done order', 'done shipping', 'done sms'];

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
  /** "done sms", "undone funds": what really happened, as often as it happened. */
  const happened = async (order: StartedOrder) => (await order.journal()).map(({ what, step }) => `${what} ${step}`);

  it.each([
    ['collectPayment', 'B2C', 'funds'],
    ['deductWallet', 'corporate', 'funds'],
    ['createOrder', 'B2C', 'order'],
    ['book', 'B2C', 'booking'],
    ['sendEmail', 'B2C', 'email'],
    ['sendSms', 'B2C', 'sms'],
    ['ship', 'B2C', 'shipping'],
  ] as const)('%s happened once, and the order completes', async (activity, channel, step) => {
    const { dead } = await startDying(activity);
    const order = await world.order({ channel }, { activityTimeoutMs: 1_500 });
    await dead;
    expect(await happened(order)).toContain(`done ${step}`);

    healthy = await world.startWorker();
    await order.reaches('completed');

    expect((await order.ledger()).balance).toEqual([{ amountMinor: 9_000, currency: 'USD' }]);
    expect((await happened(order)).sort()).toEqual(ALL_DONE);
  });

  it.each([
    ['refundPayment', 'B2C', 'refunded'],
    ['restoreWallet', 'corporate', 'failed'],
    ['cancelOrder', 'B2C', 'refunded'],
  ] as const)('%s happened once, and the books are even', async (activity, channel, ending) => {
    const { dead } = await startDying(activity);
    const order = await world.order({ channel, items: [anItem('TYPEWRITER')] }, { activityTimeoutMs: 1_500 });
    await dead;

    healthy = await world.startWorker();
    await order.reaches(ending);

    const { lines, balance } = await order.ledger();
    expect(balance).toEqual([{ amountMinor: 0, currency: 'USD' }]);
    expect(lines).toHaveLength(2);
    const told = 'done notify_customer';
    expect(await happened(order)).toEqual(['done funds', 'done order', 'undone order', 'undone funds', told]);
  });

  it.each([['cancelShipping'], ['cancelBooking']])('%s happened once when the order is undone', async (activity) => {
    const { dead } = await startDying(activity);
    const order = await world.order({}, { activityTimeoutMs: 1_500, undoWindowMs: 60_000 });
    await order.reaches('completed');
    await order.undo('U0ALICE');
    await dead;

    healthy = await world.startWorker();
    await order.reaches('cancelled');

    expect((await order.ledger()).balance).toEqual([{ amountMinor: 0, currency: 'USD' }]);
    const undone = (await happened(order)).filter((line) => line.startsWith('undone'));
    expect(undone).toEqual(['undone shipping', 'undone booking', 'undone order', 'undone funds']);
  });

  it('the call centre got one ticket, with the words of the notice', async () => {
    await world.chaos('order_creation', '100%');
    const { dead } = await startDying('callCenter');
    const order = await world.order({}, { activityTimeoutMs: 1_500 });
    await order.reaches('waiting_choice');
    await order.choose('U0ALICE', 'notify_call');
    await dead;

    await world.chaos('order_creation', 'off');
    healthy = await world.startWorker();
    await order.reaches('completed');

    const tickets = (await order.journal()).filter(({ step }) => step === 'order_notify_call_1');
    expect(tickets).toMatchObject([
      { what: 'done', sent: { to: '+1-555-0123', text: expect.stringContaining('trying again') } },
    ]);
  });
});
