import { currencyIn } from '../language/currency.js';
import { numberAt } from '../language/numbers.js';
import type { ProductIndex } from '../language/product-index.js';
import { wordsOf } from '../language/words.js';
import type { Pending, Wish } from '../pending.js';
import { channelIn, departmentIn, expressIn } from './facts.js';
import { type ReadItem, readItems } from './items.js';

/** What an answer or a correction says: "three", "4 and in euros", "the 14 inch one". */
export interface Amendment {
  /** A number that stands alone. */
  quantity: number | null;
  items: ReadItem[];
  currency: string | null;
  express: boolean | null;
  department: string | null;
}

export function readAmendment(text: string, index: ProductIndex): Amendment {
  const words = wordsOf(text);
  const items = readItems(words, index).filter(({ product }) => isKnown(product, index));
  const numbers = words
    .flatMap((_, at) => numberAt(words, at) ?? [])
    .filter(({ start }) => words[start]?.stem !== 'no');
  return {
    quantity: items.some(({ quantity }) => quantity !== null) ? null : (numbers[0]?.value ?? null),
    items,
    currency: currencyIn(text),
    express: expressIn(text),
    department: departmentIn(text),
  };
}

const isKnown = (product: string, index: ProductIndex): boolean => index.find(product)?.certain ?? false;

/** The pending wish with the answer put in; null when the text does not answer it. */
export function amend(pending: Pending, text: string, index: ProductIndex): Wish | null {
  if (pending.kind !== 'order' && pending.kind !== 'preview') return null;
  const said = readAmendment(text, index);
  const line = pending.kind === 'order' ? pending.line : 0;
  const items = amendItems(pending.wish.items, {
    said,
    line,
    field: pending.kind === 'order' ? pending.field : 'quantity',
  });
  const facts = said.currency !== null || said.express !== null || said.department !== null;
  if (!items && !facts) return null;
  return {
    ...pending.wish,
    items: items ?? pending.wish.items,
    assumed: [],
    currency: said.currency ?? pending.wish.currency,
    express: said.express ?? pending.wish.express,
    department: said.department ?? pending.wish.department,
    channel: channelIn(text) ?? pending.wish.channel,
  };
}

interface Answer {
  said: Amendment;
  line: number;
  field: 'quantity' | 'product' | 'currency';
}

function amendItems(items: Wish['items'], { said, line, field }: Answer): Wish['items'] | null {
  const named = said.items[0];
  if (field === 'product' && named) {
    return items.map((item, nth) =>
      nth === line ? { product: named.product, quantity: named.quantity ?? item.quantity } : item,
    );
  }
  if (named && named.quantity !== null && (said.items.length === 1 || items.length === 1)) {
    return items.map((item, nth) => (nth === line ? { product: named.product, quantity: named.quantity } : item));
  }
  if (said.quantity === null) return null;
  return items.map((item, nth) => (nth === line ? { ...item, quantity: said.quantity } : item));
}
