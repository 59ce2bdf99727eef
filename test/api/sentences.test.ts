import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRates } from '../../activities/rates/quote.js';
import { createApi } from '../../src/api/api.js';
import { createReader } from '../../src/api/wish.js';
import { readConfig } from '../../src/config.js';
import { readJournal } from '../../src/store/journal.js';
import { type OrderWorld, openOrderWorld } from '../support/order-world.js';
import { someSettings } from '../support/run-settings.js';

const TOKEN = 'a-token-of-this-test';

describe('an order in a sentence, over REST', () => {
  let world: OrderWorld;
  let app: Hono;
  beforeAll(async () => {
    world = await openOrderWorld();
    await world.startWorker();
    const settings = someSettings({ undoWindowMs: 60_000 });
    const rates = createRates({ url: 'http://127.0.0.1:9/', timeoutMs: 1_000 });
    app = createApi({
      runs: world.runs,
      catalogue: { plans: () => [], problems: () => [] },
      reload: async () => undefined,
      settings,
      turns: createReader({ config: readConfig({ LLM_PROVIDER: 'offline' }), settings, runs: world.runs, rates }),
      journalOf: (runId) => readJournal(world.worlds.stores.books, runId),
      token: TOKEN,
      warn: (error) => {
        throw error;
      },
    });
  });
  beforeEach(() => world.reset());
  afterAll(() => world.stop());

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await app.request(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('is understood without being started (S0-65 to S0-68, S0-82)', async () => {
    const { status, body } = await post('/api/parse', { input: 'Order 3 laptops for our marketing team' });

    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      data: {
        workflow_config: {
          workflow_type: 'purchase_order',
          domain: 'technology',
          customer_id: 'CUST-api',
          customer_email: 'api@example.com',
          items: [{ name: 'Laptop 14"', quantity: 3, price: 1200, category: 'technology' }],
          currency: 'USD',
          channel: 'corporate',
          workflow_steps: [
            'Request Analysis',
            'Order Creation',
            'Payment Processing',
            'Shipping Arrangement',
            'Notification Delivery',
          ],
        },
      },
    });
  });

  it.each([
    ['{', 'Failed to parse input: Invalid request format'],
    [{}, 'Failed to parse input: Invalid request format'],
    [{ input: '  ' }, 'Failed to parse input: Invalid request format'],
    [{ input: 'Order some laptops' }, expect.stringMatching(/^Failed to parse input: How many/)],
    [{ input: 'hello' }, expect.stringMatching(/^Failed to parse input: \w+/)],
  ])('is refused when it cannot be understood: %j (S0-69)', async (input, error_message) => {
    for (const path of ['/api/parse', '/api/execute']) {
      expect(await post(path, input)).toEqual({ status: 400, body: { success: false, error_message } });
    }
  });

  it('runs through, and tells what each service answered; the same key orders once (S0-70 to S0-78)', async () => {
    const once = { 'idempotency-key': 'shop-1' };
    const { body } = await post('/api/execute', { input: 'Order 2 desk lamps for our office team' }, once);

    expect(body).toMatchObject({ success: true, status: 'completed', waiting_for: null });
    const done = (data: object) => ({ success: true, data });
    expect(body.results).toEqual({
      analysis: done({
        status: 'analyzed',
        workflow_type: 'purchase_order',
        total_items: 2,
        estimated_total: 90,
        currency: 'USD',
      }),
      order: done({ order_id: body.execution_id, total_amount: 90, status: 'created' }),
      payment: done({ payment_id: expect.stringMatching(/^PAY-/), amount: 90, currency: 'USD', status: 'completed' }),
      currency: done({ detail: 'Not needed: the order is in USD' }),
      shipping: done({
        tracking_number: expect.stringMatching(/^TRACK-/),
        estimated_delivery: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      }),
      email: done(
        expect.objectContaining({
          email_id: expect.stringMatching(/^EMAIL-/),
          recipient: 'api@example.com',
          status: 'sent',
        }),
      ),
      sms: done(
        expect.objectContaining({
          sms_id: expect.stringMatching(/^SMS-/),
          phone_number: '+1-555-0100',
          status: 'delivered',
        }),
      ),
      summary: done({ summary_markdown: expect.stringMatching(/^## Order Summary\n\*\*Order ID\*\*: ORD-/) }),
    });

    const again = await post('/api/execute', { input: 'Order 2 desk lamps for our office team' }, once);
    expect(again.body.execution_id).toBe(body.execution_id);
  });

  it('tries only the failed service again, and tells the customer first when asked to (S0-79, S0-80)', async () => {
    await world.chaos('payment_processing', '4th');
    for (const n of [1, 2, 3]) await post('/api/execute', { input: `Order ${n} desk lamps` });
    const { body } = await post('/api/execute', { input: 'Order 4 desk lamps' });
    expect(body).toMatchObject({ success: false, status: 'waiting_choice', waiting_for: 'choice' });
    expect(body.results).toMatchObject({
      payment: {
        success: false,
        data: null,
        error_message: 'Payment processing failed - card declined after 3 successful transactions',
      },
      shipping: { success: false, data: null, error_message: 'Not done.' },
    });
    const retry = { execution_id: body.execution_id, service: 'payment', notification_type: 'call' };

    const retried = await post('/api/retry', retry);

    expect(retried.body).toMatchObject({
      success: true,
      results: {
        payment: { success: true, data: { amount: 180, status: 'completed' } },
        call_center: { success: true, data: { ticket_id: expect.stringMatching(/^CALL-/) } },
      },
    });
    expect(await post('/api/retry', retry)).toMatchObject({
      status: 400,
      body: { success: false, error_message: expect.stringContaining('payment waits for no such choice') },
    });
  });

  it('sends a notice again that failed, and nothing else', async () => {
    await world.chaos('email_notification', '100%');
    const { body } = await post('/api/execute', { input: 'Order 2 desk lamps' });
    expect(body).toMatchObject({ success: true, results: { email: { success: false }, sms: { success: true } } });
    await world.chaos('email_notification', 'off');

    const retried = await post('/api/retry', { execution_id: body.execution_id, service: 'email' });

    expect(retried.body.results).toMatchObject({ email: { success: true, data: { status: 'sent' } } });
  });

  it('is a door for pages of other origins that have the token, and for nobody without it (S0-83)', async () => {
    const ask = (headers: Record<string, string>) =>
      app.request('/api/parse', { method: 'OPTIONS', headers: { origin: 'http://shop.test', ...headers } });
    const preflight = await ask({ 'access-control-request-method': 'POST' });

    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect((await post('/api/parse', { input: 'Order 1 desk lamp' }, { authorization: '' })).status).toBe(401);
  });
});
