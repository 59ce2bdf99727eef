import { bySku } from '../src/domain/product.js';
import { Refusal } from '../src/domain/refusal.js';
import { type OrderActivities, REFUSALS } from '../src/domain/services.js';
import { perform, undo } from './deed.js';
import { derivedId } from './ids.js';
import { refusing } from './outage.js';
import type { World } from './world.js';

type Created = Awaited<ReturnType<OrderActivities['createOrder']>>;

/** The order book: every item is checked once more before the order exists. */
export const orders = (world: World): Pick<OrderActivities, 'createOrder' | 'cancelOrder'> => ({
  createOrder: ({ key, runId, request, total }) =>
    refusing(() => {
      if (request.items.length === 0) throw new Refusal(REFUSALS.invalid, 'An order needs at least one item.');
      for (const { sku, product, quantity } of request.items) {
        if (!bySku(sku)) throw new Refusal(REFUSALS.invalid, `“${product}” is not in the catalogue.`);
        if (!Number.isInteger(quantity) || quantity < 1) {
          throw new Refusal(REFUSALS.invalid, `${quantity} × ${product} cannot be ordered.`);
        }
      }
      return perform<Created>(world, {
        service: 'order_creation',
        operation: 'create_order',
        key,
        runId,
        input: {
          orderId: request.orderId,
          customerId: request.customer.id,
          channel: request.channel,
          items: request.items,
          total,
        },
        settle: () => ({
          result: { orderId: request.orderId, totalAmount: total, status: 'created' },
          effect: { undo: { what: 'order cancelled', id: derivedId('CXL', key), amount: null } },
        }),
      });
    }),

  /** Undoes createOrder of the same key; safe when no order was created. */
  cancelOrder: (input) => undo(world, { service: 'order_creation', keyed: input }),
});
