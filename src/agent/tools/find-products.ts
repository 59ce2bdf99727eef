import { tool } from 'langchain';
import { z } from 'zod';
import { convert, formatMoney, type Money, times } from '../../domain/money.js';
import { PRODUCTS, type Product, priceOf } from '../../domain/product.js';
import { currencyOf } from '../language/currency.js';
import { wordsOf } from '../language/words.js';
import { spansOf } from '../offline/spans.js';
import type { TurnContext } from '../turn-context.js';

const SHOWN = 6;

/** Prices and names of the catalogue; answers, and starts nothing. */
export const findProducts = ({ index, rates }: TurnContext) =>
  tool(
    async ({ query, quantities = [], currency }) => {
      const named = query.split(',').flatMap((part) => index.find(part)?.product ?? []);
      const inside = spansOf(wordsOf(query), index).products.map(({ product }) => product);
      const found = [...new Set([...named, ...inside, ...ofCategory(query)])];
      const shown = found.length > 0 ? found : index.nearest(query, SHOWN);
      if (shown.length === 0) return `The catalogue has these areas: ${areas().join(', ')}. Ask for one of them.`;
      const many = new Map(quantities?.map(({ product, quantity }) => [index.find(product)?.product.sku, quantity]));
      const lines = shown.slice(0, SHOWN).map(async (product) => {
        const unit = await inCurrency(priceOf(product), currencyOf(currency ?? ''), rates);
        return line(product, unit, many.get(product.sku) ?? 1);
      });
      return (await Promise.all(lines)).join('\n');
    },
    {
      name: 'find_products',
      description: 'What can be ordered and what it costs: by name, part of a name, or area.',
      schema: z.object({
        query: z.string().describe('A product or an area, such as "laptops" or "travel"'),
        quantities: z
          .array(z.object({ product: z.string(), quantity: z.number() }))
          .nullish()
          .describe('Products of which several are meant'),
        currency: z.string().nullish().describe('ISO 4217 code, only when the person named a currency'),
      }),
    },
  );

function line(product: Product, unit: Money, quantity: number): string {
  const price = priceOf(product);
  const other = unit.currency === price.currency ? '' : ` (${formatMoney(unit)})`;
  const all = quantity > 1 ? `; ${quantity} cost ${formatMoney(times(unit, quantity))}` : '';
  return `• **${product.name}**: ${formatMoney(price)}${other}${all}`;
}

async function inCurrency(price: Money, currency: string | null, rates: TurnContext['rates']): Promise<Money> {
  if (!currency || currency === price.currency) return price;
  return convert(price, (await rates.quote(price.currency, currency)).rate, currency);
}

const areas = (): string[] => [...new Set(PRODUCTS.map(({ category }) => category))];
const ofCategory = (query: string): Product[] =>
  PRODUCTS.filter(({ category }) => query.toLowerCase().includes(category));
