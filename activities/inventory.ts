import type { OrderItem } from '../src/domain/order.js';
import { bySku } from '../src/domain/product.js';
import { Refusal } from '../src/domain/refusal.js';
import { type OrderActivities, REFUSALS } from '../src/domain/services.js';
import { stockLeft } from '../src/store/stock.js';
import { refusing } from './outage.js';
import type { World } from './world.js';

/** One wish per sku: the same product on two lines is one quantity. */
export interface Wish {
  sku: string;
  product: string;
  wanted: number;
  /** Pieces while the books are new. */
  start: number;
}

/** @throws Refusal `ValidationError` for an item that is not in the catalogue */
export function wishes(items: readonly OrderItem[]): Wish[] {
  const bySkus = new Map<string, Wish>();
  for (const { sku, quantity } of items) {
    const known = bySku(sku);
    if (!known) throw new Refusal(REFUSALS.invalid, `“${sku}” is not in the catalogue.`);
    const before = bySkus.get(sku)?.wanted ?? 0;
    bySkus.set(sku, { sku, product: known.name, wanted: before + quantity, start: known.stock });
  }
  return [...bySkus.values()];
}

/** What is in stock now; nothing is reserved by looking. */
export const inventory = (world: World): Pick<OrderActivities, 'checkInventory'> => ({
  checkInventory: ({ items }) =>
    refusing(async () => {
      await world.simulation.mayFail('inventory', world.callId());
      const wanted = wishes(items);
      const left = await stockLeft(world.books, wanted);
      const missing = wanted
        .map(({ sku, product, wanted: pieces }) => ({ product, wanted: pieces, left: left.get(sku) ?? 0 }))
        .filter((item) => item.left < item.wanted);
      return { inStock: missing.length === 0, missing };
    }),
});
