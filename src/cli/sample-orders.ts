import { sum, times } from '../domain/money.js';
import type { OrderItem, OrderRequest } from '../domain/order.js';
import { bySku, priceOf } from '../domain/product.js';
import { Refusal } from '../domain/refusal.js';

interface Sample {
  orderId: string;
  lines: [sku: string, quantity: number][];
}

/** The two orders of the source documents (S2-14, S2-20): $89.95 goes straight on, $1,899.97 asks for approval. */
const SAMPLES: Record<string, Sample> = {
  small: {
    orderId: 'ORD-001',
    lines: [
      ['KEYBOARD', 1],
      ['DESK-MAT', 1],
    ],
  },
  large: {
    orderId: 'ORD-002',
    lines: [
      ['LAPTOP-15', 1],
      ['MONITOR-PORTABLE', 2],
    ],
  },
};

export const SAMPLE_NAMES = Object.keys(SAMPLES);

/** @throws Refusal when there is no sample of that name */
export function sampleOrder(name: string, orderId: string | undefined): OrderRequest {
  const sample = SAMPLES[name];
  if (!sample)
    throw new Refusal('no_such_sample', `There is no sample order "${name}". There are: ${SAMPLE_NAMES.join(', ')}.`);
  return {
    orderId: orderId ?? sample.orderId,
    requester: { userId: 'cli', name: 'Alice Smith', email: 'alice.smith@example.com', phone: '+1-555-0123' },
    origin: null,
    channel: 'B2C',
    items: sample.lines.map(([sku, quantity]) => itemOf(sku, quantity)),
    currency: 'USD',
    shippingMethod: 'standard',
    department: null,
    customer: {
      id: 'CUST-ALICE',
      name: 'Alice Smith',
      email: 'alice.smith@example.com',
      phone: '+1-555-0123',
      tier: 'standard',
      address: '123 Main St, Springfield, IL 62701',
    },
    sentence: `sample order "${name}" from the command line`,
  };
}

function itemOf(sku: string, quantity: number): OrderItem {
  const product = bySku(sku);
  if (!product) throw new Refusal('no_such_product', `The catalogue has no product ${sku}.`);
  return { sku, product: product.name, quantity, unit: priceOf(product), category: product.category };
}

export const totalOf = (request: OrderRequest) =>
  sum(
    request.items.map((item) => times(item.unit, item.quantity)),
    request.currency,
  );
