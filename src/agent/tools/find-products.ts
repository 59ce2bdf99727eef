import { tool } from 'langchain';
import { z } from 'zod';
import { formatMoney } from '../../domain/money.js';
import { PRODUCTS, type Product, priceOf } from '../../domain/product.js';
import { wordsOf } from '../language/words.js';
import { spansOf } from '../offline/spans.js';
import type { TurnContext } from '../turn-context.js';

const SHOWN = 6;

/** Prices and names of the catalogue; answers, and starts nothing. */
export const findProducts = ({ index }: TurnContext) =>
  tool(
    ({ query }) => {
      const named = query.split(',').flatMap((part) => index.find(part)?.product ?? []);
      const inside = spansOf(wordsOf(query), index).products.map(({ product }) => product);
      const found = [...new Set([...named, ...inside, ...ofCategory(query)])];
      const shown = found.length > 0 ? found : index.nearest(query, SHOWN);
      if (shown.length === 0) return `The catalogue has these areas: ${areas().join(', ')}. Ask for one of them.`;
      return shown.slice(0, SHOWN).map(line).join('\n');
    },
    {
      name: 'find_products',
      description: 'What can be ordered and what it costs: by name, part of a name, or area.',
      schema: z.object({ query: z.string().describe('A product or an area, such as "laptops" or "travel"') }),
    },
  );

const line = (product: Product): string => `• **${product.name}**: ${formatMoney(priceOf(product))}`;
const areas = (): string[] => [...new Set(PRODUCTS.map(({ category }) => category))];
const ofCategory = (query: string): Product[] =>
  PRODUCTS.filter(({ category }) => query.toLowerCase().includes(category));
