import { convert, money } from '../../domain/money.js';
import type { OrderItem } from '../../domain/order.js';
import type { Product } from '../../domain/product.js';
import { currencyOf } from '../language/currency.js';
import type { Wish } from '../pending.js';
import { OpenRefusal } from '../plan.js';
import type { TurnContext } from '../turn-context.js';

const MAX_QUANTITY = 10_000;
const USUAL_QUANTITIES = ['1', '2', '5', '10'];
const NEAREST = 4;

interface Line {
  product: Product;
  quantity: number;
}

export interface CheckedWish {
  items: OrderItem[];
  currency: string;
  /** Misspelt names that were read as a product of the catalogue. */
  guesses: string[];
}

type Needs = Pick<TurnContext, 'index' | 'rates' | 'config'>;

/** The wish with products of the catalogue and their prices; a Refusal says what is missing or impossible. */
export async function checkWish(wish: Wish, needs: Needs): Promise<CheckedWish> {
  const guesses: string[] = [];
  const lines = wish.items.map((_, nth) => lineOf(wish, nth, { index: needs.index, guesses }));
  const currency = currencyFor(wish, lines, needs.config.BASE_CURRENCY);
  const items = await Promise.all(lines.map((line) => price(line, currency, needs)));
  return { items, currency, guesses };
}

function lineOf(wish: Wish, nth: number, { index, guesses }: { index: TurnContext['index']; guesses: string[] }): Line {
  const said = wish.items[nth]?.product ?? '';
  const match = index.find(said);
  if (!match) throw unknownProduct(wish, nth, index.nearest(said, NEAREST));
  if (!match.certain) guesses.push(`that “${said}” means ${match.product.name}`);
  return { product: match.product, quantity: quantityOf(wish, nth, match.product) };
}

function unknownProduct(wish: Wish, nth: number, nearest: Product[]): OpenRefusal {
  const said = wish.items[nth]?.product.slice(0, 60) ?? '';
  const hint = nearest.length > 0 ? 'Did you mean one of these?' : 'What would you like instead?';
  return new OpenRefusal('UnknownProduct', `I do not know “${said}” in the catalogue. ${hint}`, {
    choices: nearest.map(({ name }) => name),
    pending: { kind: 'order', wish, line: nth, field: 'product' },
  });
}

function quantityOf(wish: Wish, nth: number, product: Product): number {
  const quantity = wish.items[nth]?.quantity ?? null;
  if (quantity === null) throw askQuantity(wish, nth, `How many should I order: ${product.name}?`);
  const problem = quantityProblem(quantity);
  if (problem) throw askQuantity(wish, nth, `${problem} How many should I order: ${product.name}?`);
  return quantity;
}

/** A sentence about what is wrong with a quantity; null when it can be ordered. */
function quantityProblem(quantity: number): string | null {
  if (!Number.isInteger(quantity)) return `I can only order whole pieces, not ${quantity}.`;
  if (quantity < 1) return `I cannot order ${quantity} pieces; it must be at least 1.`;
  if (quantity <= MAX_QUANTITY) return null;
  return `${quantity.toLocaleString('en-US')} pieces are more than I may order at once (${MAX_QUANTITY.toLocaleString('en-US')}).`;
}

function askQuantity(wish: Wish, nth: number, message: string): OpenRefusal {
  const items = wish.items.map((item, at) => (at === nth ? { ...item, quantity: null } : item));
  return new OpenRefusal('Quantity', message, {
    choices: USUAL_QUANTITIES,
    pending: { kind: 'order', wish: { ...wish, items }, line: nth, field: 'quantity' },
  });
}

/** As said; else the one that all prices have; else the company's. */
function currencyFor(wish: Wish, lines: readonly Line[], base: string): string {
  const said = wish.currency;
  if (said) {
    const code = currencyOf(said);
    if (code) return code;
    throw new OpenRefusal(
      'UnknownCurrency',
      `I do not know the currency “${said.slice(0, 20)}”. Which one should it be?`,
      {
        choices: [...new Set([base, 'USD', 'EUR', 'GBP'])],
        pending: { kind: 'order', wish: { ...wish, currency: null }, line: 0, field: 'currency' },
      },
    );
  }
  const currencies = new Set(lines.map(({ product }) => product.currency));
  return currencies.size === 1 ? (lines[0]?.product.currency ?? base) : base;
}

async function price({ product, quantity }: Line, currency: string, { rates }: Needs): Promise<OrderItem> {
  const own = money(product.unitMinor, product.currency);
  const unit =
    product.currency === currency ? own : convert(own, (await rates.quote(product.currency, currency)).rate, currency);
  return { sku: product.sku, product: product.name, quantity, unit, category: product.category };
}
