import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessDaysAfter } from '../../activities/shipping.js';
import { anItem, anOrder, totalOf, usd } from '../support/an-order.js';
import { simulatedWorlds } from '../support/simulated-world.js';

describe('the order and its delivery', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  afterAll(() => worlds.stop());

  const keyed = { key: 'o-1:step', runId: 'ORD-1' };

  it('is created under its own id and can be cancelled once', async () => {
    const { activities } = await worlds.fresh();
    const request = anOrder();

    const created = await activities.createOrder({ ...keyed, request, total: totalOf(request) });
    const cancelled = await activities.cancelOrder(keyed);

    expect(created).toEqual({ orderId: request.orderId, totalAmount: usd(90), status: 'created' });
    expect(cancelled).toEqual({ id: expect.stringMatching(/^CXL-/), amount: null });
    expect(await activities.cancelOrder(keyed)).toEqual(cancelled);
  });

  it.each([
    ['no items', [], 'An order needs at least one item.'],
    ['a product that is gone', [{ ...anItem('MOUSE'), sku: 'GONE' }], '“Wireless mouse” is not in the catalogue.'],
    ['no pieces', [anItem('MOUSE', 0)], '0 × Wireless mouse cannot be ordered.'],
    ['half a piece', [anItem('MOUSE', 0.5)], '0.5 × Wireless mouse cannot be ordered.'],
  ])('is refused with %s', async (_, items, message) => {
    const { activities } = await worlds.fresh();
    const request = anOrder({ items });

    await expect(activities.createOrder({ ...keyed, request, total: usd(1) })).rejects.toMatchObject({
      type: 'ValidationError',
      nonRetryable: true,
      message,
    });
  });

  it('ships with a tracking number that stays the same, and is called back', async () => {
    const { activities } = await worlds.fresh();
    const parcel = { ...keyed, orderId: 'ORD-1', method: 'standard' as const, address: '1 Main Street' };

    const shipped = await Promise.all(Array.from({ length: 20 }, () => activities.ship(parcel)));

    expect(new Set(shipped.map(({ trackingNumber }) => trackingNumber)).size).toBe(1);
    expect(shipped[0]?.trackingNumber).toMatch(/^TRACK-[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(shipped[0]?.estimatedDelivery).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await activities.cancelShipping(keyed)).toMatchObject({ id: expect.stringMatching(/^CXL-/) });
  });

  it('needs an address', async () => {
    const { activities } = await worlds.fresh();
    const parcel = { ...keyed, orderId: 'ORD-1', method: 'express' as const, address: ' ' };

    await expect(activities.ship(parcel)).rejects.toMatchObject({ message: 'There is no address to ship to.' });
  });

  it('arrives on a working day', () => {
    const friday = new Date('2026-11-20T23:00:00Z');

    expect(businessDaysAfter(friday, 2)).toBe('2026-11-24');
    expect(businessDaysAfter(friday, 5)).toBe('2026-11-27');
  });

  it('tells the customer once by each channel', async () => {
    const { activities } = await worlds.fresh();
    const mail = { ...keyed, key: 'm', recipient: 'alice@acme.test', subject: 'Order', message: 'On its way' };

    const [first, again] = [await activities.sendEmail(mail), await activities.sendEmail(mail)];
    const sms = await activities.sendSms({ ...keyed, key: 's', phone: '+1-555-0123', message: 'Hi', type: 'alert' });
    const ticket = { ...keyed, key: 'c', customerId: 'C', phone: '+1-555-0123', message: 'Please call' };
    const call = await activities.callCenter({ ...ticket, priority: 'high' });

    expect(again).toEqual(first);
    expect(first).toMatchObject({ id: expect.stringMatching(/^EMAIL-/), recipient: 'alice@acme.test' });
    expect(sms.id).toMatch(/^SMS-/);
    expect(call.id).toMatch(/^CALL-/);
  });

  it('cannot tell a customer who has no address', async () => {
    const { activities } = await worlds.fresh();
    const invalid = { type: 'ValidationError', nonRetryable: true };

    const mail = activities.sendEmail({ ...keyed, recipient: 'nobody', subject: '', message: '' });
    const sms = activities.sendSms({ ...keyed, phone: '', message: '', type: 'alert' });

    await expect(mail).rejects.toMatchObject({ ...invalid, message: '“nobody” is not an email address.' });
    await expect(sms).rejects.toMatchObject(invalid);
  });
});
