import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrder, totalOf } from '../support/an-order.js';
import { simulatedWorlds } from '../support/simulated-world.js';

describe('failures on purpose', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  afterAll(() => worlds.stop());

  type Activities = Awaited<ReturnType<typeof worlds.fresh>>['activities'];
  const email = (activities: Activities, key: string) =>
    activities.sendEmail({ key, runId: 'ORD-1', recipient: 'alice@acme.test', subject: 'Order', message: 'Hello' });
  const fates = async (activities: Activities, keys: string[]) => {
    const told: string[] = [];
    for (const key of keys) told.push((await Promise.allSettled([email(activities, key)]))[0].status);
    return told;
  };

  const request = anOrder();
  const keyed = { key: 'o-1:step', runId: 'ORD-1' };
  const calls: [string, string, (activities: Activities) => Promise<unknown>][] = [
    [
      'order_creation',
      'Order creation failed - system temporarily unavailable',
      (a) => a.createOrder({ ...keyed, request, total: totalOf(request) }),
    ],
    [
      'currency_conversion',
      'Currency conversion failed - using fallback rates',
      (a) => a.liveRate({ from: 'EUR', to: 'USD' }),
    ],
    ['email_notification', 'Email delivery failed - SMTP server unavailable', (a) => email(a, 'o-1:email')],
    [
      'shipping_confirmation',
      'Shipping confirmation failed - warehouse system unavailable',
      (a) => a.ship({ ...keyed, orderId: 'ORD-1', method: 'express', address: '1 Main Street' }),
    ],
    [
      'call_center_trigger',
      'Call center trigger failed - all agents busy',
      (a) => a.callCenter({ ...keyed, customerId: 'C', phone: '+1-555-0123', priority: 'high', message: 'Call' }),
    ],
    [
      'sms_notification',
      'SMS delivery failed - gateway temporarily unavailable',
      (a) => a.sendSms({ ...keyed, phone: '+1-555-0123', message: 'Hi', type: 'alert' }),
    ],
  ];
  it.each(calls)('make %s say “%s”, and Temporal may try again', async (service, message, call) => {
    const { activities } = await worlds.fresh({ CHAOS: `${service}=100%` });

    await expect(call(activities)).rejects.toMatchObject({ type: service, message, nonRetryable: false });
  });

  it('follow the seed exactly, over keys and attempts, and another seed fails elsewhere', async () => {
    const keys = Array.from({ length: 12 }, (_, n) => [`o-${n}:email`, `o-${n}:email`]).flat();
    const run = async (SEED: number) =>
      fates((await worlds.fresh({ CHAOS: 'email_notification=50%', SEED })).activities, keys);

    const first = await run(7);

    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set(['fulfilled', 'rejected']));
  });

  it('fail about as often as the rate says', async () => {
    const { activities } = await worlds.fresh({ CHAOS: 'email_notification=15%' });

    const told = await fates(
      activities,
      Array.from({ length: 400 }, (_, n) => `o-${n}:email`),
    );

    const failed = told.filter((status) => status === 'rejected').length;
    expect(failed).toBeGreaterThan(36);
    expect(failed).toBeLessThan(88);
  });

  it('do not last for ever: the same key succeeds when it is tried again', async () => {
    const { activities } = await worlds.fresh({ CHAOS: 'email_notification=50%' });

    const stories: string[][] = [];
    for (const n of Array.from({ length: 12 }, (_, place) => place)) {
      stories.push(
        await fates(
          activities,
          Array.from({ length: 20 }, () => `o-${n}:email`),
        ),
      );
    }

    expect(stories.some(([first]) => first === 'rejected')).toBe(true);
    expect(stories.every((story) => story.includes('fulfilled'))).toBe(true);
  });

  it('are switched by an operator for every worker, shown as a banner, and taken off again', async () => {
    const { world, activities } = await worlds.fresh();
    const otherWorker = worlds.open().activities;
    expect(await activities.chaosNotice()).toBeNull();

    await world.simulation.setChaos('email_notification', '100%');

    expect(await otherWorker.chaosNotice()).toBe(
      'An operator makes services fail on purpose: email_notification (100%)',
    );
    await expect(email(otherWorker, 'o-1:email')).rejects.toMatchObject({ type: 'email_notification' });

    await world.simulation.setChaos('email_notification', 'off');
    expect(await otherWorker.chaosNotice()).toBeNull();
    await expect(email(otherWorker, 'o-1:email')).resolves.toMatchObject({ recipient: 'alice@acme.test' });
  });

  it('have no banner for the rates of the settings', async () => {
    const { activities } = await worlds.fresh({ CHAOS: 'default' });

    expect(await activities.chaosNotice()).toBeNull();
  });

  it('never hold up the undo of something that was not done', async () => {
    const { activities } = await worlds.fresh({ CHAOS: 'payment_processing=100%,booking=1,shipping_confirmation=1' });
    const nothing = { id: null, amount: null };

    expect(await activities.refundPayment(keyed)).toEqual(nothing);
    expect(await activities.cancelBooking({ ...keyed, key: 'o-1:book' })).toEqual(nothing);
    expect(await activities.cancelShipping({ ...keyed, key: 'o-1:ship' })).toEqual(nothing);
  });
});
