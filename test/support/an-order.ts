import { money, sum, times } from '../../src/domain/money.js';
import type { OrderItem, OrderRequest } from '../../src/domain/order.js';
import { bySku, priceOf } from '../../src/domain/product.js';

/** A line of an order at the price of the catalogue. */
export function anItem(sku: string, quantity = 1): OrderItem {
  const product = bySku(sku);
  if (!product) throw new Error(`no product ${sku}`);
  return { sku, product: product.name, quantity, unit: priceOf(product), category: product.category };
}

export function anOrder(overrides: Partial<OrderRequest> = {}): OrderRequest {
  return {
    orderId: 'ORD-7K2M9QX4TB1C',
    requester: { userId: 'U0ALICE', name: 'alice', email: 'alice@acme.test', phone: null },
    origin: null,
    channel: 'B2C',
    items: [anItem('DESK-LAMP', 2)],
    currency: 'USD',
    shippingMethod: 'standard',
    department: null,
    customer: {
      id: 'CUST_12345',
      name: 'alice',
      email: 'alice@acme.test',
      phone: '+1-555-0123',
      tier: 'standard',
      address: '1 Main Street, Springfield',
    },
    sentence: 'Order 2 desk lamps',
    ...overrides,
  };
}

export const usd = (decimal: number) => money(Math.round(decimal * 100), 'USD');
export const totalOf = ({ items, currency }: OrderRequest) =>
  sum(
    items.map(({ unit, quantity }) => times(unit, quantity)),
    currency,
  );
