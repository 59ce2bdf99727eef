import { outage } from '../outage.js';

/** All rates of one currency at one time, as the rate API answers them. */
export interface LiveRates {
  asOf: string;
  rates: Record<string, number>;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/**
 * Asks the rate API (`<url><from>`, S0-95) and waits at most `timeoutMs`.
 * @throws an outage with the words of S0-102 for every failure: no network, time-out, a bad answer
 */
export async function fetchRates({ url, from, timeoutMs }: { url: string; from: string; timeoutMs: number }) {
  try {
    const address = `${url.replace(/\/*$/, '/')}${encodeURIComponent(from)}`;
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Error(`the rate API answered ${response.status}`);
    return readRates(record(await response.json()));
  } catch (cause) {
    throw outage('currency_conversion', cause);
  }
}

function readRates(body: Record<string, unknown>): LiveRates {
  const seconds = body.time_last_updated ?? body.time_last_update_unix;
  const asOf =
    typeof seconds === 'number'
      ? new Date(seconds * 1_000).toISOString()
      : typeof body.date === 'string'
        ? body.date
        : new Date().toISOString();
  const rates = Object.entries(record(body.rates)).flatMap(([code, rate]) =>
    typeof rate === 'number' && rate > 0 && Number.isFinite(rate) ? [[code, rate] as const] : [],
  );
  if (rates.length === 0) throw new Error('the rate API answered without rates');
  return { asOf, rates: Object.fromEntries(rates) };
}
