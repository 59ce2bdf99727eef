import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRates } from '../../activities/rates/quote.js';
import { simulatedWorlds } from '../support/simulated-world.js';

describe('exchange rates', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  let answer: { status: number; body: string };
  let asked: string[];
  const api = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  const url = () => `http://127.0.0.1:${(api.address() as AddressInfo).port}/v4/latest`;

  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  beforeEach(async () => {
    asked = [];
    answer = { status: 200, body: JSON.stringify({ date: '2026-11-20', rates: { USD: 1.1, JPY: 160 } }) };
    if (!api.listening) await new Promise<void>((listening) => api.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => api.closeAllConnections());
  afterAll(async () => {
    api.close();
    await worlds.stop();
  });

  it('come from the live API with their date', async () => {
    const { activities } = await worlds.fresh({ FX_API_URL: url() });

    const rate = await activities.liveRate({ from: 'EUR', to: 'JPY' });

    expect(rate).toEqual({ from: 'EUR', to: 'JPY', rate: 160, source: 'live_api', asOf: '2026-11-20' });
    expect(asked).toEqual(['/v4/latest/EUR']);
  });

  it.each([
    ['the API is down', 500, 'oops'],
    ['the API answers nonsense', 200, '<html>'],
    ['the API does not know the currency', 200, JSON.stringify({ rates: { CHF: 0.9 } })],
    ['a rate is not a positive number', 200, JSON.stringify({ rates: { JPY: -1 } })],
  ])('fail in the promised words when %s', async (_, status, body) => {
    const { activities } = await worlds.fresh({ FX_API_URL: url() });
    answer = { status, body };

    await expect(activities.liveRate({ from: 'EUR', to: 'JPY' })).rejects.toMatchObject({
      message: 'Currency conversion failed - using fallback rates',
      nonRetryable: false,
    });
  });

  it('fail in the same words without a network', async () => {
    const { activities } = await worlds.fresh();

    await expect(activities.liveRate({ from: 'EUR', to: 'USD' })).rejects.toThrow(
      'Currency conversion failed - using fallback rates',
    );
  });

  it('need no service for one and the same currency', async () => {
    const { activities } = await worlds.fresh({ CHAOS: 'currency_conversion=100%' });

    expect(await activities.liveRate({ from: 'USD', to: 'USD' })).toMatchObject({ rate: 1, source: 'same_currency' });
  });

  it('fall back to a dated table, crossed through the dollar', async () => {
    const { activities } = await worlds.fresh();

    const [yen, dinar, rupee] = await Promise.all([
      activities.fallbackRate({ from: 'USD', to: 'JPY' }),
      activities.fallbackRate({ from: 'KWD', to: 'EUR' }),
      activities.fallbackRate({ from: 'INR', to: 'GBP' }),
    ]);

    expect(yen).toEqual({ from: 'USD', to: 'JPY', rate: 143.5, source: 'fallback_rates', asOf: '2025-07-01' });
    expect(dinar.rate).toBeCloseTo(0.8476 / 0.3055, 6);
    expect(rupee.rate).toBeCloseTo(0.7277 / 85.53, 8);
  });

  it('cannot be had for a currency nobody knows', async () => {
    const { activities } = await worlds.fresh();

    await expect(activities.fallbackRate({ from: 'USD', to: 'XXQ' })).rejects.toMatchObject({
      type: 'RateUnavailable',
      nonRetryable: true,
      message: 'There is no exchange rate for XXQ (USD to XXQ).',
    });
  });

  it('are quoted live once and remembered, and from the table while the API is down', async () => {
    await worlds.fresh();
    const { cache } = worlds.stores;
    const live = createRates({ url: url(), timeoutMs: 1_000, cache });

    expect(await live.quote('EUR', 'USD')).toMatchObject({ rate: 1.1, source: 'live_api' });
    expect(await live.quote('EUR', 'JPY')).toMatchObject({ rate: 160, source: 'live_api' });
    expect(await live.quote('EUR', 'KWD')).toMatchObject({ source: 'fallback_rates' });
    answer = { status: 503, body: '' };
    expect(await live.quote('GBP', 'USD')).toMatchObject({ source: 'fallback_rates' });
    expect(await live.quote('GBP', 'USD')).toMatchObject({ source: 'fallback_rates' });

    expect(asked).toEqual(['/v4/latest/EUR', '/v4/latest/GBP']);
  });
});
