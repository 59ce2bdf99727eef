import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getService } from '../../activities/world.js';
import { usd } from '../support/an-order.js';
import { simulatedWorlds } from '../support/simulated-world.js';

describe('a service called by its registry name', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  afterAll(() => worlds.stop());

  const keyed = { key: 'run-1:task', runId: 'run-1' };
  const called: [string, Record<string, unknown>, Record<string, unknown>][] = [
    [
      'order_creation',
      { customer_id: 'CUST_1', items: [{ name: 'Laptop', quantity: 3, price: 1200 }] },
      { order_id: expect.stringMatching(/^ORD-/), total_amount: 3600, status: 'created' },
    ],
    [
      'payment_processing',
      { amount: '90.00', customer_id: 'CUST_1' },
      { payment_id: expect.stringMatching(/^PAY-/), amount: 90, currency: 'USD', status: 'completed' },
    ],
    [
      'currency_conversion',
      { amount: 10, from_currency: 'usd', to_currency: 'KWD' },
      { original_amount: 10, converted_amount: 3.055, exchange_rate: 0.3055, source: 'fallback_rates' },
    ],
    [
      'email_notification',
      { recipient: 'alice@acme.test' },
      { email_id: expect.stringMatching(/^EMAIL-/), recipient: 'alice@acme.test', status: 'sent' },
    ],
    [
      'shipping_confirmation',
      { order_id: 'ORD-1' },
      { tracking_number: expect.stringMatching(/^TRACK-/), status: 'confirmed' },
    ],
    [
      'call_center_trigger',
      { customer_id: 'CUST_1', phone_number: '+1-555-0123', priority: 'high' },
      { ticket_id: expect.stringMatching(/^CALL-/), estimated_callback_time: 'within 15 minutes' },
    ],
    [
      'sms_notification',
      { phone_number: '+1-555-0123', message: 'Hi' },
      { sms_id: expect.stringMatching(/^SMS-/), status: 'delivered' },
    ],
  ];
  it.each(called)('%s answers as documented, and the same again', async (service, input, answer) => {
    const { activities } = await worlds.fresh();

    const first = await activities.callService({ ...keyed, service, input });

    expect(first).toMatchObject(answer);
    if (service !== 'currency_conversion') {
      expect(await activities.callService({ ...keyed, service, input })).toEqual(first);
    }
  });

  it('takes back what it did, and answers nothing where nothing can be taken back', async () => {
    const { activities } = await worlds.fresh();
    const input = { amount: 90, customer_id: 'CUST_1' };
    await activities.callService({ ...keyed, service: 'payment_processing', input });

    const undone = await activities.undoService({ ...keyed, service: 'payment_processing' });
    const mail = await activities.undoService({ ...keyed, key: 'm', service: 'email_notification' });

    expect(undone).toMatchObject({ amount: usd(90) });
    expect(mail).toEqual({ id: null, amount: null });
    expect((await activities.readLedger({ runId: 'run-1' })).balance).toEqual([usd(0)]);
  });

  it.each([
    ['email_notification', {}, 'email_notification cannot be called like this. recipient: '],
    ['payment_processing', { amount: -1, customer_id: 'C' }, 'payment_processing cannot be called like this. amount: '],
    ['payment_processing', { amount: 1, customer_id: 'C', currency: 'dollars' }, 'is not a currency code such as USD'],
    ['order_creation', { customer_id: 'C', items: [] }, 'items: needs at least one item'],
    ['emial_notification', {}, 'Did you mean “email_notification”?'],
    ['toString', {}, 'There is no service “toString”.'],
  ])('%s refuses %j with a sentence', async (service, input, sentence) => {
    const { activities } = await worlds.fresh();

    await expect(activities.callService({ ...keyed, service, input })).rejects.toMatchObject({
      type: 'ValidationError',
      nonRetryable: true,
      message: expect.stringContaining(sentence),
    });
  });

  it('is found in the registry, and an unknown one is not', async () => {
    const { world } = await worlds.fresh();

    expect(getService(world, 'sms_notification')).toMatchObject({ kind: 'simulated' });
    expect(getService(world, 'currency_conversion')).toMatchObject({ kind: 'rate_api' });
    expect(getService(world, 'fax_notification')).toBeUndefined();
    expect(getService(world, 'constructor')).toBeUndefined();
  });
});
