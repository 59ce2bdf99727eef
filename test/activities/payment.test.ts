import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { money } from '../../src/domain/money.js';
import { usd } from '../support/an-order.js';
import { simulatedWorlds } from '../support/simulated-world.js';

describe('a payment', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  afterAll(() => worlds.stop());

  const charge = (key: string, runId = 'ORD-1', amount = usd(90)) => ({
    key,
    runId,
    amount,
    customerId: 'CUST_1',
    method: 'credit_card' as const,
  });

  it('charges once when the same key comes fifty times at once', async () => {
    const { activities } = await worlds.fresh();

    const payments = await Promise.all(Array.from({ length: 50 }, () => activities.collectPayment(charge('o-1:pay'))));

    expect(new Set(payments.map((payment) => payment.paymentId)).size).toBe(1);
    expect(payments[0]?.paymentId).toMatch(/^PAY-[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(payments[0]?.transactionId).toMatch(/^TXN-[0-9A-HJKMNP-TV-Z]{12}$/);
    expect((await activities.readLedger({ runId: 'ORD-1' })).balance).toEqual([usd(90)]);
  });

  it('comes back whole, once, and leaves a ledger of zero', async () => {
    const { activities } = await worlds.fresh();
    await activities.collectPayment(charge('o-1:pay'));

    const undone = await Promise.all(
      Array.from({ length: 20 }, () => activities.refundPayment({ key: 'o-1:pay', runId: 'ORD-1' })),
    );

    expect(new Set(undone.map(({ id }) => id)).size).toBe(1);
    expect(undone[0]).toEqual({ id: expect.stringMatching(/^RFD-[0-9A-Z]{12}$/), amount: usd(90) });
    const ledger = await activities.readLedger({ runId: 'ORD-1' });
    expect(ledger.lines.map(({ amount }) => amount.amountMinor)).toEqual([9_000, -9_000]);
    expect(ledger.balance).toEqual([usd(0)]);
  });

  it('has nothing to give back when nothing was charged, and then is never charged', async () => {
    const { activities } = await worlds.fresh();

    const undone = await activities.refundPayment({ key: 'o-1:pay', runId: 'ORD-1' });

    expect(undone).toEqual({ id: null, amount: null });
    await expect(activities.collectPayment(charge('o-1:pay'))).rejects.toMatchObject({
      type: 'AlreadyUndone',
      nonRetryable: true,
    });
    expect((await activities.readLedger({ runId: 'ORD-1' })).lines).toEqual([]);
  });

  it('ends balanced whichever of charge and refund comes first', async () => {
    const { activities } = await worlds.fresh();

    const races = Array.from({ length: 30 }, async (_, n) => {
      const runId = `ORD-${n}`;
      await Promise.allSettled([
        activities.collectPayment(charge(`o-${n}:pay`, runId)),
        activities.refundPayment({ key: `o-${n}:pay`, runId }),
      ]);
      return activities.readLedger({ runId });
    });

    for (const { balance } of await Promise.all(races)) {
      expect(balance.every(({ amountMinor }) => amountMinor === 0)).toBe(true);
    }
  });

  it('is declined after three successful ones, in the promised words, and succeeds when it is tried again', async () => {
    const { activities } = await worlds.fresh({ CHAOS: 'default' });
    for (const n of [1, 2, 3]) await activities.collectPayment(charge(`o-${n}:pay`));

    const fourth = activities.collectPayment(charge('o-4:pay'));

    await expect(fourth).rejects.toMatchObject({
      message: 'Payment processing failed - card declined after 3 successful transactions',
      type: 'PaymentDeclined',
      nonRetryable: true,
    });
    await expect(activities.collectPayment(charge('o-4:pay'))).resolves.toMatchObject({ amount: usd(90) });
  });

  it('counts repeated keys once towards the decline, also across workers', async () => {
    const { activities } = await worlds.fresh({ CHAOS: 'payment_processing=4th' });
    for (const n of [1, 1, 1, 2, 3]) await activities.collectPayment(charge(`o-${n}:pay`));

    const secondWorker = worlds.open({ CHAOS: 'payment_processing=4th' }).activities;

    await expect(secondWorker.collectPayment(charge('o-4:pay'))).rejects.toMatchObject({ type: 'PaymentDeclined' });
  });

  it.each([
    ['yen without decimals', money(12_800, 'JPY')],
    ['dinars with three', money(412_750, 'KWD')],
  ])('takes and returns %s exactly', async (_, amount) => {
    const { activities } = await worlds.fresh();

    await activities.collectPayment(charge('o-1:pay', 'ORD-1', amount));
    const { amount: back } = await activities.refundPayment({ key: 'o-1:pay', runId: 'ORD-1' });

    expect(back).toEqual(amount);
    expect((await activities.readLedger({ runId: 'ORD-1' })).balance).toEqual([{ ...amount, amountMinor: 0 }]);
  });
});
