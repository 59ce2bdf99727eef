import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stripeAmount } from '../../../activities/providers/stripe.js';
import { money } from '../../../src/domain/money.js';
import { usd } from '../../support/an-order.js';
import { type Asked, startHttpService } from '../../support/http-service.js';
import { simulatedWorlds } from '../../support/simulated-world.js';

describe('phone and card providers', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  let service: Awaited<ReturnType<typeof startHttpService>>;
  beforeAll(async () => {
    [worlds, service] = await Promise.all([simulatedWorlds(), startHttpService()]);
  });
  beforeEach(() => {
    service.asked.length = 0;
  });
  afterAll(() => Promise.all([worlds.stop(), service.stop()]));

  const form = ({ body }: Asked) => Object.fromEntries(new URLSearchParams(body));
  const keyed = { key: 'o-1:step', runId: 'ORD-1' };
  const phone = '+15550123';

  const overTwilio = () =>
    worlds.fresh({
      PROVIDERS: 'sms_notification=twilio,call_center_trigger=twilio',
      TWILIO_API_URL: service.url,
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: 'secret',
      TWILIO_FROM: '+15550100',
    });

  it('sends a text message and places a call that speaks the message', async () => {
    const { activities } = await overTwilio();
    service.answer = ({ path }) => ({ status: 201, body: { sid: path.includes('Calls') ? 'CA1' : 'SM1' } });

    const sms = await activities.sendSms({ ...keyed, key: 's', phone, message: 'Hi', type: 'alert' });
    const ticket = { ...keyed, key: 'c', customerId: 'C', phone, message: 'Tom & Jerry <3' };
    const call = await activities.callCenter({ ...ticket, priority: 'low' });

    expect([sms.id, call.id]).toEqual(['SM1', 'CA1']);
    expect(service.asked.map(({ path }) => path)).toEqual([
      '/2010-04-01/Accounts/AC1/Messages.json',
      '/2010-04-01/Accounts/AC1/Calls.json',
    ]);
    expect(service.asked.map(form)).toEqual([
      { To: phone, From: '+15550100', Body: 'Hi' },
      { To: phone, From: '+15550100', Twiml: '<Response><Say>Tom &#38; Jerry &#60;3</Say></Response>' },
    ]);
  });

  it('hands on why a number was refused', async () => {
    const { activities } = await overTwilio();
    service.answer = () => ({ status: 400, body: { code: 21211, message: 'Invalid ‘To’ phone number' } });

    const sms = activities.sendSms({ ...keyed, phone, message: 'Hi', type: 'alert' });

    await expect(sms).rejects.toMatchObject({ nonRetryable: true, message: 'Invalid ‘To’ phone number' });
  });

  const overStripe = () =>
    worlds.fresh({
      PROVIDERS: 'payment_processing=stripe',
      STRIPE_API_URL: service.url,
      STRIPE_API_KEY: 'a-key',
      STRIPE_PAYMENT_METHOD: 'pm_1',
    });
  const charge = { ...keyed, amount: usd(90), customerId: 'C-1', method: 'credit_card' as const };

  it('charges a card and refunds exactly that payment', async () => {
    const { activities } = await overStripe();
    service.answer = ({ path }) =>
      path === '/v1/refunds'
        ? { status: 200, body: { id: 're_1' } }
        : { status: 200, body: { id: 'pi_1', latest_charge: 'ch_1', status: 'succeeded' } };

    const payment = await activities.collectPayment(charge);
    const refund = await activities.refundPayment(keyed);

    expect(payment).toMatchObject({ paymentId: 'pi_1', transactionId: 'ch_1' });
    expect(refund).toEqual({ id: 're_1', amount: usd(90) });
    expect(service.asked.map(({ path, headers }) => [path, headers['idempotency-key']])).toEqual([
      ['/v1/payment_intents', 'o-1:step'],
      ['/v1/payment_intents', 'o-1:step'],
      ['/v1/refunds', 'o-1:step:undo'],
    ]);
    expect(service.asked[0] && form(service.asked[0])).toMatchObject({ amount: '9000', currency: 'usd' });
    expect(service.asked[2] && form(service.asked[2])).toEqual({ payment_intent: 'pi_1' });
  });

  it('says why a card was declined', async () => {
    const { activities } = await overStripe();
    service.answer = () => ({ status: 402, body: { error: { message: 'Your card has insufficient funds.' } } });

    await expect(activities.collectPayment(charge)).rejects.toMatchObject({
      type: 'PaymentDeclined',
      nonRetryable: true,
      message: 'Payment processing failed - Your card has insufficient funds.',
    });
  });

  it('does not charge a declined card again only to give the money back', async () => {
    const { activities } = await overStripe();
    service.answer = () => ({ status: 402, body: { error: { message: 'Your card was declined.' } } });
    await expect(activities.collectPayment(charge)).rejects.toMatchObject({ type: 'PaymentDeclined' });
    service.asked.length = 0;

    expect(await activities.refundPayment(keyed)).toEqual({ id: null, amount: null });

    expect(service.asked).toEqual([]);
  });

  it('counts amounts as Stripe does', () => {
    expect(stripeAmount(money(12_800, 'JPY'))).toBe(12_800);
    expect(stripeAmount(money(500, 'ISK'))).toBe(50_000);
    expect(stripeAmount(money(412_750, 'KWD'))).toBe(412_750);
    expect(() => stripeAmount(money(412_755, 'KWD'))).toThrow('last decimal');
  });

  it('leaves the wallet in the house, whoever takes the cards', async () => {
    const { activities } = await overStripe();

    await activities.deductWallet({ ...keyed, amount: usd(10), customerId: 'C-1' });
    await activities.restoreWallet(keyed);

    expect(service.asked).toEqual([]);
    expect((await activities.readLedger({ runId: 'ORD-1' })).balance).toEqual([usd(0)]);
  });
});
