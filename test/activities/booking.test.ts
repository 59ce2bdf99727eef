import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anItem, usd } from '../support/an-order.js';
import { simulatedWorlds } from '../support/simulated-world.js';

describe('inventory and booking', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  afterAll(() => worlds.stop());

  const booking = (key: string, ...items: ReturnType<typeof anItem>[]) => ({
    key,
    runId: 'ORD-1',
    items,
    channel: 'corporate' as const,
  });
  const dollars = { from: 'USD', to: 'USD', rate: 1, source: 'same_currency' as const, asOf: '2026-01-01' };

  it('says what is missing, counting a product on two lines once', async () => {
    const { activities } = await worlds.fresh();

    const stock = await activities.checkInventory({ items: [anItem('KEYBOARD-LTD', 2), anItem('KEYBOARD-LTD', 2)] });

    expect(stock).toEqual({
      inStock: false,
      missing: [{ product: 'Limited edition mechanical keyboard', wanted: 4, left: 3 }],
    });
    expect(await activities.checkInventory({ items: [anItem('VR-HEADSET')] })).toMatchObject({ inStock: false });
    expect(await activities.checkInventory({ items: [anItem('DESK-LAMP', 2)] })).toEqual({
      inStock: true,
      missing: [],
    });
  });

  it('takes the pieces out of stock and puts them back when it is cancelled', async () => {
    const { activities } = await worlds.fresh();

    const booked = await activities.book(booking('o-1:book', anItem('KEYBOARD-LTD', 3)));
    expect(booked).toMatchObject({ quantity: 3, reservationId: expect.stringMatching(/^RES-[0-9A-Z]{12}$/) });
    await expect(activities.book(booking('o-2:book', anItem('KEYBOARD-LTD')))).rejects.toMatchObject({
      type: 'BookingRefused',
      message: 'Booking failed - only 0 × Limited edition mechanical keyboard left.',
    });

    await activities.cancelBooking({ key: 'o-1:book', runId: 'ORD-1' });
    expect(await activities.checkInventory({ items: [anItem('KEYBOARD-LTD', 3)] })).toMatchObject({ inStock: true });
  });

  it('sells the last pieces once, and all of an order or nothing', async () => {
    const { activities } = await worlds.fresh();

    const wishes = Array.from({ length: 20 }, (_, n) =>
      activities.book(booking(`o-${n}:book`, anItem('MOUSE'), anItem('KEYBOARD-LTD', 2))),
    );

    expect((await Promise.allSettled(wishes)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { missing } = await activities.checkInventory({ items: [anItem('MOUSE', 9_999), anItem('KEYBOARD-LTD', 9)] });
    expect(missing.map(({ left }) => left)).toEqual([799, 1]);
  });

  it('finds a cheaper product for one that cannot be booked and leaves the rest of the order alone', async () => {
    const { activities } = await worlds.fresh();
    const items = [anItem('ESPRESSO-MACHINE', 2), anItem('MOUSE')];
    await expect(activities.book(booking('o-1:book', ...items))).rejects.toMatchObject({
      type: 'BookingRefused',
      nonRetryable: true,
    });

    const found = await activities.findAlternative({ items, currency: 'USD', rate: dollars });

    expect(found?.items.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['COFFEE-MAKER', 2],
      ['MOUSE', 1],
    ]);
    expect(found?.total).toEqual(usd(2 * 340 + 39));
  });

  it('finds a dearer product when nothing else serves the wish, and nothing for a typewriter', async () => {
    const { activities } = await worlds.fresh();
    const alternative = (sku: string) =>
      activities.findAlternative({ items: [anItem(sku)], currency: 'USD', rate: dollars });

    expect((await alternative('PROJECTOR'))?.total).toEqual(usd(1_450));
    expect(await alternative('TYPEWRITER')).toBeNull();
  });

  it('prices an alternative in the currency of the order by its pinned rate', async () => {
    const { activities } = await worlds.fresh();
    const rate = { from: 'KWD', to: 'USD', rate: 3.25, source: 'live_api' as const, asOf: '2026-01-01' };
    const item = { ...anItem('ESPRESSO-MACHINE'), unit: { amountMinor: 273_846, currency: 'KWD' } };

    const found = await activities.findAlternative({ items: [item], currency: 'KWD', rate });

    // 340.00 USD / 3.25 = 104.615 KWD, three decimals; back in dollars 340.00.
    expect(found).toMatchObject({ total: { amountMinor: 104_615, currency: 'KWD' }, baseTotal: usd(340) });
  });

  it('cannot be booked after it was cancelled', async () => {
    const { activities } = await worlds.fresh();

    expect(await activities.cancelBooking({ key: 'o-1:book', runId: 'ORD-1' })).toEqual({ id: null, amount: null });

    await expect(activities.book(booking('o-1:book', anItem('MOUSE')))).rejects.toMatchObject({
      type: 'AlreadyUndone',
    });
  });
});
