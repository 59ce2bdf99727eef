import { readFileSync } from 'node:fs';
import type { Rate } from '../../src/domain/order.js';
import { Refusal } from '../../src/domain/refusal.js';
import { REFUSALS } from '../../src/domain/services.js';

interface Table {
  /** Day of the rates, YYYY-MM-DD. */
  asOf: string;
  base: string;
  rates: Record<string, number>;
}
const table = JSON.parse(readFileSync(new URL('./fallback-rates.json', import.meta.url), 'utf8')) as Table;

/** Eight digits are more than any pair needs and hide the noise of binary fractions. */
const tidy = (rate: number): number => Number(rate.toPrecision(8));

/**
 * A rate of the table that needs no network (S0-98), crossed through its base currency.
 * @throws Refusal `RateUnavailable` when one of the currencies is not in it
 */
export function fallbackRate(from: string, to: string): Rate {
  if (from === to) return sameCurrency(from);
  const [fromRate, toRate] = [from, to].map((code) =>
    Object.hasOwn(table.rates, code) ? table.rates[code] : undefined,
  );
  if (fromRate && toRate) {
    return { from, to, rate: tidy(toRate / fromRate), source: 'fallback_rates', asOf: table.asOf };
  }
  const unknown = [from, to].filter((code) => !Object.hasOwn(table.rates, code)).join(' and ');
  throw new Refusal(REFUSALS.rateUnavailable, `There is no exchange rate for ${unknown} (${from} to ${to}).`);
}

/** One unit is one unit: no service is asked. */
export const sameCurrency = (currency: string): Rate => ({
  from: currency,
  to: currency,
  rate: 1,
  source: 'same_currency',
  asOf: new Date().toISOString(),
});

/** Codes the table knows, for people who ask what they can pay in. */
export const fallbackCurrencies = (): string[] => Object.keys(table.rates);
