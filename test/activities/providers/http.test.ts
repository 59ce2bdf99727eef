import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { usd } from '../../support/an-order.js';
import { startHttpService } from '../../support/http-service.js';
import { simulatedWorlds } from '../../support/simulated-world.js';

describe('a company’s own payment service over HTTP', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  let service: Awaited<ReturnType<typeof startHttpService>>;
  beforeAll(async () => {
    [worlds, service] = await Promise.all([simulatedWorlds(), startHttpService()]);
  });
  beforeEach(() => {
    service.asked.length = 0;
    service.answer = () => ({ status: 200, body: { paymentId: 'ERP-1', transactionId: 'ERP-T-1' } });
  });
  afterAll(() => Promise.all([worlds.stop(), service.stop()]));

  const fresh = () => worlds.fresh({ PROVIDERS: `payment_processing=${service.url}/pay`, SERVICES_TOKEN: 'a-token' });
  const keyed = { key: 'o-1:pay', runId: 'ORD-1' };
  const charge = { ...keyed, amount: usd(90), customerId: 'C-1', method: 'credit_card' as const };
  const keysAsked = () => service.asked.map(({ headers }) => headers['idempotency-key']);

  it('is asked once with the documented JSON, and its ids are the payment’s', async () => {
    const { activities } = await fresh();

    const payment = await activities.collectPayment(charge);
    expect(await activities.collectPayment(charge)).toEqual(payment);

    expect(payment).toMatchObject({ paymentId: 'ERP-1', transactionId: 'ERP-T-1', amount: usd(90) });
    expect(service.asked).toHaveLength(1);
    expect(service.asked[0]).toMatchObject({ path: '/pay', headers: { authorization: 'Bearer a-token' } });
    expect(JSON.parse(service.asked[0]?.body ?? '')).toEqual({
      service: 'payment_processing',
      operation: 'process_payment',
      key: 'o-1:pay',
      run_id: 'ORD-1',
      input: { amount: usd(90), customerId: 'C-1', method: 'credit_card' },
    });
  });

  it('gives the money back once, under its own id, and the ledger is zero', async () => {
    const { activities } = await fresh();
    await activities.collectPayment(charge);
    service.answer = () => ({ status: 200, body: { id: 'ERP-R-1' } });

    const undone = await activities.refundPayment(keyed);

    expect(await activities.refundPayment(keyed)).toEqual(undone);
    expect(undone).toEqual({ id: 'ERP-R-1', amount: usd(90) });
    expect(keysAsked()).toEqual(['o-1:pay', 'o-1:pay:undo']);
    const { lines, balance } = await activities.readLedger({ runId: 'ORD-1' });
    expect(lines.map(({ id }) => id)).toEqual(['ERP-1', 'ERP-R-1']);
    expect(balance).toEqual([usd(0)]);
  });

  it('is asked to take back what it may have done before its answer was lost', async () => {
    const { activities } = await fresh();
    service.answer = ({ headers }) =>
      headers['idempotency-key'] === 'o-1:pay' ? { status: 500 } : { status: 200, body: { id: 'ERP-R-1' } };
    await expect(activities.collectPayment(charge)).rejects.toMatchObject({ type: 'payment_processing' });

    expect(await activities.refundPayment(keyed)).toEqual({ id: 'ERP-R-1', amount: null });

    await expect(activities.collectPayment(charge)).rejects.toMatchObject({ type: 'AlreadyUndone' });
    expect(keysAsked()).toEqual(['o-1:pay', 'o-1:pay:undo', 'o-1:pay:undo']);
  });

  it('is not asked to take back what it was never asked to do', async () => {
    const { activities } = await fresh();

    expect(await activities.refundPayment(keyed)).toEqual({ id: null, amount: null });

    expect(service.asked).toEqual([]);
  });

  it('declines with its own words, and is asked under a new key when a person tries again', async () => {
    const { activities } = await fresh();
    const answer = service.answer;
    service.answer = () => ({ status: 402, body: { message: 'The card has expired.' } });
    await expect(activities.collectPayment(charge)).rejects.toMatchObject({
      type: 'PaymentDeclined',
      nonRetryable: true,
      message: 'The card has expired.',
    });
    service.answer = answer;

    await activities.collectPayment(charge);

    expect(keysAsked()).toEqual(['o-1:pay', 'o-1:pay:1']);
  });

  it.each([401, 408, 429, 500, 503])('counts as down when it answers %i', async (status) => {
    const { activities } = await fresh();
    service.answer = () => ({ status, body: { message: 'secret internals' } });

    await expect(activities.collectPayment(charge)).rejects.toMatchObject({
      nonRetryable: false,
      message: 'Payment processing failed - card network temporarily unavailable',
    });
  });
});
