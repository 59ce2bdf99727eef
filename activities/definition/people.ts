import type { DefinitionActivities } from '../../src/domain/definition-activities.js';
import { convert, fromDecimal, type Money, money } from '../../src/domain/money.js';
import { Refusal } from '../../src/domain/refusal.js';
import { REFUSALS } from '../../src/domain/services.js';
import { type DefinitionDependencies, rendererOf } from './dependencies.js';
import { asText, render } from './render.js';

type Prepare = DefinitionActivities['prepareApproval'];

/** What an approval shows, with its amount in the base currency by a rate quoted now. */
export const prepareApproval =
  (dependencies: DefinitionDependencies): Prepare =>
  async ({ action, scope, baseCurrency }) => {
    const renderer = rendererOf(dependencies, scope);
    const [what, amount, facts, users, needed] = await Promise.all([
      render(renderer, action.what),
      render(renderer, action.amount),
      Promise.all(
        Object.entries(action.facts).map(
          async ([label, text]): Promise<[string, string]> => [label, asText(await render(renderer, text))],
        ),
      ),
      render(renderer, action.users),
      typeof action.needed === 'string' ? dependencies.expressions.evaluate(action.needed, scope) : action.needed,
    ]);
    const total = moneyOf(amount, baseCurrency);
    const rate =
      total.currency === baseCurrency ? 1 : (await dependencies.rates.quote(total.currency, baseCurrency)).rate;
    return {
      what: asText(what).slice(0, 300),
      total,
      baseTotal: convert(total, rate, baseCurrency),
      facts,
      users: [...new Set((users as unknown[]).flat().map(asText).filter(Boolean))],
      needed: wholeNumber(needed),
    };
  };

function moneyOf(value: unknown, baseCurrency: string): Money {
  if (value === null) return money(0, baseCurrency);
  const { amount, currency } =
    typeof value === 'object' ? (value as Record<string, unknown>) : { amount: value, currency: baseCurrency };
  const decimal = Number(amount);
  if (Number.isFinite(decimal) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency))
    return fromDecimal(decimal, currency);
  throw new Refusal(REFUSALS.invalid, 'The amount to approve is no amount.');
}

function wholeNumber(value: unknown): number {
  const needed = Number(value);
  if (Number.isInteger(needed) && needed >= 1 && needed <= 10) return needed;
  throw new Refusal(REFUSALS.invalid, 'The number of people who must approve is not between 1 and 10.');
}
