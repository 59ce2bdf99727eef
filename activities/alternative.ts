import { convert, type Money, sum, times } from '../src/domain/money.js';
import type { OrderItem, Rate } from '../src/domain/order.js';
import { bySku, type Product, priceOf } from '../src/domain/product.js';
import type { Alternative } from '../src/domain/services.js';
import { stockLeft } from '../src/store/stock.js';
import { fallbackRate } from './rates/fallback.js';
import type { World } from './world.js';

interface Wanted {
  items: OrderItem[];
  currency: string;
  /** From the order's currency to the base currency, as pinned by the run. */
  rate: Rate;
}

/** A price in the order's currency: by the pinned rate where it fits, so that no second rate enters the order. */
function priceIn({ currency, rate }: Wanted, product: Product): Money {
  const price = priceOf(product);
  if (price.currency === currency) return price;
  if (rate.from === currency && rate.to === price.currency) return convert(price, 1 / rate.rate, currency);
  return convert(price, fallbackRate(price.currency, currency).rate, currency);
}

/** The cheapest product that serves the same wish, can be booked and is in stock; null when there is none. */
async function replace(world: World, wanted: Wanted, item: OrderItem): Promise<OrderItem | null> {
  const products = (bySku(item.sku)?.alternatives ?? []).flatMap((sku) => bySku(sku) ?? []);
  const left = await stockLeft(
    world.books,
    products.map(({ sku, stock }) => ({ sku, start: stock })),
  );
  const [best] = products
    .filter(({ sku, booking }) => booking !== 'refused' && (left.get(sku) ?? 0) >= item.quantity)
    .map((product) => ({ product, unit: priceIn(wanted, product) }))
    .sort((one, other) => one.unit.amountMinor - other.unit.amountMinor);
  if (!best) return null;
  const { sku, name, category } = best.product;
  return { sku, product: name, quantity: item.quantity, unit: best.unit, category };
}

/**
 * The same order at the next best price: every item that cannot be booked is replaced, the others stay.
 * Null when one of them has no alternative, or when nothing would change.
 */
export async function findAlternative(world: World, wanted: Wanted): Promise<Alternative | null> {
  const left = await stockLeft(
    world.books,
    wanted.items.map(({ sku }) => ({ sku, start: bySku(sku)?.stock ?? 0 })),
  );
  const bookable = ({ sku, quantity }: OrderItem): boolean =>
    bySku(sku)?.booking !== 'refused' && (left.get(sku) ?? 0) >= quantity;
  // A booking system that fails as a whole says nothing about single items: then each is tried at its next price.
  const troubled = wanted.items.some((item) => !bookable(item));
  const replaced = await Promise.all(
    wanted.items.map((item) => (troubled && bookable(item) ? item : replace(world, wanted, item))),
  );
  const items = replaced.filter((item) => item !== null);
  if (items.length < wanted.items.length) return null;
  const total = sum(
    items.map(({ unit, quantity }) => times(unit, quantity)),
    wanted.currency,
  );
  return { items, total, baseTotal: convert(total, wanted.rate.rate, wanted.rate.to) };
}
