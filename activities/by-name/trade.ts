import { fromDecimal, type Money, sum, times, toDecimal } from '../../src/domain/money.js';
import type { OrderActivities } from '../../src/domain/services.js';
import { perform } from '../deed.js';
import { derivedId } from '../ids.js';
import type { World } from '../world.js';
import { rounded } from './inputs.js';
import { type Answer, reading } from './reading.js';

/** Order, payment, exchange and parcel, with the input and the answer of the source documents. */
export const tradeCallers = (world: World, activities: OrderActivities) => ({
  order_creation: reading('order_creation', ({ customer_id, items, channel, currency }, keyed) => {
    const prices = items.map(({ price, quantity }) => times(fromDecimal(price, currency), quantity));
    const total = sum(prices, currency);
    return perform<Answer>(world, {
      ...keyed,
      service: 'order_creation',
      operation: 'create_order',
      input: { customerId: customer_id, channel, items, total },
      settle: (facts) => ({
        result: {
          order_id: facts.id ?? derivedId('ORD', keyed.key),
          ...decimal('total_amount', total),
          status: 'created',
        },
        effect: { undo: { what: 'order cancelled', id: derivedId('CXL', keyed.key), amount: null } },
      }),
    });
  }),

  payment_processing: reading(
    'payment_processing',
    async ({ amount, customer_id, payment_method, currency }, keyed) => {
      const due = fromDecimal(amount, currency);
      const paid = await activities.collectPayment({
        ...keyed,
        amount: due,
        customerId: customer_id,
        method: payment_method,
      });
      const ids = { payment_id: paid.paymentId, transaction_id: paid.transactionId };
      return { ...ids, amount, ...decimal('converted_amount', paid.amount), currency, status: 'completed' };
    },
  ),

  currency_conversion: reading('currency_conversion', async ({ amount, from_currency: from, to_currency: to }) => {
    // S0-98: whatever goes wrong with the live rates, the table answers.
    const rate = await activities.liveRate({ from, to }).catch(() => activities.fallbackRate({ from, to }));
    const converted_amount = rounded(amount * rate.rate, to);
    const told = { exchange_rate: rate.rate, source: rate.source, as_of: rate.asOf };
    return { original_amount: amount, converted_amount, from_currency: from, to_currency: to, ...told };
  }),

  shipping_confirmation: reading('shipping_confirmation', async ({ order_id, shipping_method, address }, keyed) => {
    const parcel = { ...keyed, orderId: order_id, method: shipping_method, address };
    const { trackingNumber, estimatedDelivery } = await activities.ship(parcel);
    return { tracking_number: trackingNumber, estimated_delivery: estimatedDelivery, status: 'confirmed' };
  }),
});

const decimal = (name: string, value: Money): Answer => ({
  [name]: toDecimal(value),
  [`${name}_currency`]: value.currency,
});
