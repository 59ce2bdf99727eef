import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServiceLogEntry } from '../../activities/service-log.js';
import { usd } from '../support/an-order.js';
import { simulatedWorlds } from '../support/simulated-world.js';

let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
beforeAll(async () => {
  worlds = await simulatedWorlds();
});
afterAll(() => worlds.stop());

it('logs every deed and undo of a service once, with amounts and ids and without people’s addresses', async () => {
  const entries: ServiceLogEntry[] = [];
  const { activities } = await worlds.fresh(
    { CHAOS: 'email_notification=100%' },
    { log: (entry) => void entries.push(entry) },
  );
  const keyed = { key: 'order-workflow-ORD-1:funds', runId: 'ORD-1' };
  const charge = { ...keyed, amount: usd(1200), customerId: 'CUST_123', method: 'credit_card' as const };
  const mail = {
    key: 'order-workflow-ORD-1:email',
    runId: 'ORD-1',
    recipient: 'alice@acme.test',
    subject: 'Order',
    message: 'Hello',
  };

  await activities.collectPayment(charge);
  await activities.collectPayment(charge);
  await activities.refundPayment(keyed);
  await activities.sendEmail(mail).catch(() => undefined);

  expect(entries).toEqual([
    {
      service: 'payment_processing',
      operation: 'PROCESS_PAYMENT',
      success: true,
      failure: null,
      ms: expect.any(Number),
      details: 'Amount: $1,200.00, Customer: CUST_123',
      runId: 'ORD-1',
      step: 'funds',
    },
    expect.objectContaining({ service: 'payment_processing', operation: 'UNDO', success: true, step: 'funds' }),
    {
      service: 'email_notification',
      operation: 'SEND',
      success: false,
      failure: 'outage',
      ms: expect.any(Number),
      details: 'Email delivery failed - SMTP server unavailable',
      runId: 'ORD-1',
      step: 'email',
    },
  ]);
});

it('tells a refusal from an outage', async () => {
  const entries: ServiceLogEntry[] = [];
  const { activities } = await worlds.fresh(
    { CHAOS: 'payment_processing=4th' },
    { log: (entry) => void entries.push(entry) },
  );
  const charge = { runId: 'ORD-1', amount: usd(1), customerId: 'CUST_123', method: 'credit_card' as const };

  for (const n of [1, 2, 3, 4])
    await activities.collectPayment({ ...charge, key: `${n}:funds` }).catch(() => undefined);

  expect(entries.map(({ failure }) => failure)).toEqual([null, null, null, 'refusal']);
});

it('logs each conversion with its source, so that fallback rates show (S0-99)', async () => {
  const entries: ServiceLogEntry[] = [];
  const { activities } = await worlds.fresh({}, { log: (entry) => void entries.push(entry) });
  const pair = { from: 'EUR', to: 'USD' };

  await activities.liveRate(pair).catch(() => undefined);
  await activities.fallbackRate(pair);
  await activities.liveRate({ from: 'USD', to: 'USD' });

  expect(entries.map(({ operation, success, details }) => ({ operation, success, details }))).toEqual([
    {
      operation: 'LIVE_RATE',
      success: false,
      details: 'Currency: EUR to USD - Currency conversion failed - using fallback rates',
    },
    {
      operation: 'FALLBACK_RATE',
      success: true,
      details: expect.stringMatching(/^Currency: EUR to USD - Rate: 1\.\d+, fallback_rates of \d{4}-\d\d-\d\d$/),
    },
  ]);
});
