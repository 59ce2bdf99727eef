import { tool } from 'langchain';
import { z } from 'zod';
import { convert, formatMoney, fromDecimal } from '../../domain/money.js';
import { Refusal } from '../../domain/refusal.js';
import { currencyOf } from '../language/currency.js';
import type { TurnContext } from '../turn-context.js';

/** An amount in another currency, with the source and the day of the rate. */
export const convertCurrency = ({ rates, config }: TurnContext) =>
  tool(
    async ({ amount, from, to }) => {
      const source = known(from ?? config.BASE_CURRENCY);
      const target = known(to ?? config.BASE_CURRENCY);
      const rate = await rates.quote(source, target);
      const given = fromDecimal(amount, source);
      const origin = rate.source === 'fallback_rates' ? 'fallback rates' : 'live rates';
      return `${formatMoney(given)} is **${formatMoney(convert(given, rate.rate, target))}** (${origin} of ${rate.asOf.slice(0, 10)}).`;
    },
    {
      name: 'convert_currency',
      description: 'Converts an amount between two currencies.',
      schema: z.object({
        amount: z.number(),
        from: z.string().nullable().describe('ISO 4217 code; null means the currency of the company'),
        to: z.string().nullable().describe('ISO 4217 code; null means the currency of the company'),
      }),
    },
  );

function known(code: string): string {
  const currency = currencyOf(code);
  if (currency) return currency;
  throw new Refusal('UnknownCurrency', `I do not know the currency “${code.slice(0, 20)}”.`);
}
