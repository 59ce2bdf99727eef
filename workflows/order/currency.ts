import { convert, formatMoney } from '../../src/domain/money.js';
import type { Rate } from '../../src/domain/order.js';
import { Ending } from '../lib/endings.js';
import { edit } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import { rateWords } from './agree.js';
import type { Desk } from './desk.js';

/**
 * Step 7: live rates, one explicit retry as a step of its own, then the table of fallback rates, named as such.
 * @throws Ending `refunded` (private) or `failed` (company) when no rate is known at all
 */
export async function convertCurrency(desk: Desk): Promise<void> {
  const { run, services, request } = desk;
  const pair = { from: request.currency, to: run.settings.baseCurrency };
  const live = () => services.liveRate(pair);
  if (await orNull(desk, { id: 'currency', deed: live })) return;
  if (await orNull(desk, { id: 'currency_retry', title: 'Retry the conversion', deed: live })) return finish(desk);
  if (await orNull(desk, { id: 'currency', deed: () => services.fallbackRate(pair) })) return;
  throw new Ending(
    request.channel === 'B2C' ? 'refunded' : 'failed',
    `No exchange rate is known from ${pair.from} to ${pair.to}.`,
  );
}

interface Conversion {
  id: string;
  title?: string;
  deed(): Promise<Rate>;
}

async function orNull({ step, total }: Desk, conversion: Conversion): Promise<Rate | null> {
  const told = (rate: Rate) =>
    rate.source === 'same_currency'
      ? `Not needed: the order is in ${rate.to}`
      : `${formatMoney(total)} = ${formatMoney(convert(total, rate.rate, rate.to))}: ${rateWords(rate)}`;
  try {
    return await step({ ...conversion, attempts: 1, told });
  } catch (error) {
    if (error instanceof StepFailed) return null;
    throw error;
  }
}

/** The conversion itself is done, by way of its retry. */
function finish({ run }: Desk): void {
  const retry = run.state.steps.find(({ id }) => id === 'currency_retry');
  run.change(() => edit(run, 'currency', { state: 'completed', detail: retry?.detail ?? null, ended: true }));
}
