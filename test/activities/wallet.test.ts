import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { money } from '../../src/domain/money.js';
import { resetSimulation } from '../../src/store/simulation.js';
import { usd } from '../support/an-order.js';
import { simulatedWorlds } from '../support/simulated-world.js';

describe('the company wallet', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  afterAll(() => worlds.stop());

  const need = (key: string, decimal: number) => ({ key, runId: 'ORD-1', amount: usd(decimal), customerId: 'CUST_1' });

  it('pays an order and gets everything back', async () => {
    const { activities } = await worlds.fresh({ WALLET_BALANCE: 1_000 });

    await activities.deductWallet(need('o-1:pay', 999.99));
    expect((await activities.checkWallet({ amount: usd(0.01) })).balance).toEqual(usd(0.01));
    const restored = await activities.restoreWallet({ key: 'o-1:pay', runId: 'ORD-1' });

    expect(restored).toEqual({ id: expect.stringMatching(/^RST-[0-9A-Z]{12}$/), amount: usd(999.99) });
    expect((await activities.checkWallet({ amount: usd(1_000) })).balance).toEqual(usd(1_000));
    expect((await activities.readLedger({ runId: 'ORD-1' })).balance).toEqual([usd(0)]);
  });

  it('refuses an order that it cannot pay, says what it holds, and takes nothing', async () => {
    const { activities } = await worlds.fresh({ WALLET_BALANCE: 100 });
    const refused = {
      type: 'InsufficientFunds',
      nonRetryable: true,
      message: 'The wallet holds $100.00, and the order needs $100.01.',
    };

    await expect(activities.checkWallet({ amount: usd(100.01) })).rejects.toMatchObject(refused);
    await expect(activities.deductWallet(need('o-1:pay', 100.01))).rejects.toMatchObject(refused);

    expect((await activities.checkWallet({ amount: usd(100) })).balance).toEqual(usd(100));
  });

  it('is never overdrawn by orders that come at the same moment', async () => {
    const { activities } = await worlds.fresh({ WALLET_BALANCE: 100 });

    const paid = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => activities.deductWallet(need(`o-${n}:pay`, 30))),
    );

    expect(paid.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect((await activities.checkWallet({ amount: usd(10) })).balance).toEqual(usd(10));
  });

  it('pays only in its own currency', async () => {
    const { activities } = await worlds.fresh();

    await expect(activities.checkWallet({ amount: money(100, 'EUR') })).rejects.toMatchObject({
      type: 'ValidationError',
    });
  });

  it('pays a private order in another currency when a person chose it instead of the card', async () => {
    const { activities } = await worlds.fresh();

    const payment = await activities.collectPayment({
      ...need('o-1:pay', 0),
      amount: money(14_350, 'JPY'),
      method: 'wallet',
    });

    expect(payment).toMatchObject({ method: 'wallet', amount: usd(100) });
    expect(await activities.refundPayment({ key: 'o-1:pay', runId: 'ORD-1' })).toMatchObject({ amount: usd(100) });
  });

  it('shows the counted decline in the promised words, and says which card is meant', async () => {
    const { activities } = await worlds.fresh({ CHAOS: 'payment_processing=4th' });
    for (const n of [1, 2, 3]) await activities.deductWallet(need(`o-${n}:pay`, 1));

    await expect(activities.deductWallet(need('o-4:pay', 1))).rejects.toMatchObject({
      type: 'PaymentDeclined',
      message:
        'Payment processing failed - card declined after 3 successful transactions (the card behind the company wallet)',
    });
    await activities.deductWallet(need('o-4:pay:1', 1));

    expect((await activities.checkWallet({ amount: usd(1) })).balance).toEqual(usd(49_996));
  });

  it('names no card when payments are down, for the payment and for its return', async () => {
    const working = (await worlds.fresh()).activities;
    await working.deductWallet(need('o-0:pay', 1));
    const { activities } = worlds.open({ CHAOS: 'payment_processing=100%' });
    const down = {
      type: 'payment_processing',
      message: 'Payment processing failed - payment system temporarily unavailable',
    };

    await expect(activities.deductWallet(need('o-1:pay', 1))).rejects.toMatchObject(down);
    await expect(
      activities.collectPayment({ ...need('o-2:pay', 1), amount: usd(1), method: 'wallet' }),
    ).rejects.toMatchObject(down);
    await expect(activities.restoreWallet({ key: 'o-0:pay', runId: 'ORD-1' })).rejects.toMatchObject(down);
  });

  it('is full again after an operator reset it', async () => {
    const { stores, activities } = await worlds.fresh({ CHAOS: 'payment_processing=4th' });
    for (const n of [1, 2, 3]) await activities.deductWallet(need(`o-${n}:pay`, 1));

    await resetSimulation(stores.books);

    await activities.deductWallet(need('o-4:pay', 1));
    expect((await activities.checkWallet({ amount: usd(1) })).balance).toEqual(usd(49_999));
  });
});
