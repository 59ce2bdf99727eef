import type { z } from 'zod';
import { fromDecimal, type Money, sum, times, toDecimal } from '../../src/domain/money.js';
import { Refusal } from '../../src/domain/refusal.js';
import { type Keyed, type OrderActivities, REFUSALS, type ServiceName } from '../../src/domain/services.js';
import { perform } from '../deed.js';
import { derivedId } from '../ids.js';
import type { World } from '../world.js';
import { INPUTS, rounded } from './inputs.js';

type Answer = Record<string, unknown>;
type Caller = (input: unknown, keyed: Keyed) => Promise<Answer>;

const CALLBACK_MINUTES = { high: 15, medium: 60, low: 240 } as const;

/** @throws Refusal `ValidationError` that names each field that cannot be read */
function readInput<S extends z.ZodType>(schema: S, service: string, input: unknown): z.infer<S> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`);
  throw new Refusal(REFUSALS.invalid, `${service} cannot be called like this. ${problems.join('; ')}`.slice(0, 500));
}

function reading<S extends z.ZodType>(
  service: ServiceName,
  schema: S,
  act: (input: z.infer<S>, keyed: Keyed) => Promise<Answer>,
): Caller {
  return async (input, keyed) => act(readInput(schema, service, input), keyed);
}

/** Each service with the input and the answer of the source documents. */
export const callers = (world: World, activities: OrderActivities): Record<ServiceName, Caller> => ({
  order_creation: reading(
    'order_creation',
    INPUTS.order_creation,
    ({ customer_id, items, channel, currency }, keyed) => {
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
    },
  ),

  payment_processing: reading(
    'payment_processing',
    INPUTS.payment_processing,
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

  currency_conversion: reading(
    'currency_conversion',
    INPUTS.currency_conversion,
    async ({ amount, from_currency: from, to_currency: to }) => {
      // S0-98: whatever goes wrong with the live rates, the table answers.
      const rate = await activities.liveRate({ from, to }).catch(() => activities.fallbackRate({ from, to }));
      const converted_amount = rounded(amount * rate.rate, to);
      const told = { exchange_rate: rate.rate, source: rate.source, as_of: rate.asOf };
      return { original_amount: amount, converted_amount, from_currency: from, to_currency: to, ...told };
    },
  ),

  email_notification: reading('email_notification', INPUTS.email_notification, async (mail, keyed) => {
    const { id, recipient, sentAt } = await activities.sendEmail({ ...keyed, ...mail });
    return { email_id: id, recipient, status: 'sent', sent_at: sentAt };
  }),

  shipping_confirmation: reading(
    'shipping_confirmation',
    INPUTS.shipping_confirmation,
    async ({ order_id, shipping_method, address }, keyed) => {
      const parcel = { ...keyed, orderId: order_id, method: shipping_method, address };
      const { trackingNumber, estimatedDelivery } = await activities.ship(parcel);
      return { tracking_number: trackingNumber, estimated_delivery: estimatedDelivery, status: 'confirmed' };
    },
  ),

  call_center_trigger: reading(
    'call_center_trigger',
    INPUTS.call_center_trigger,
    async ({ customer_id, phone_number, priority, message }, keyed) => {
      const ticket = { ...keyed, customerId: customer_id, phone: phone_number, priority, message };
      const { id } = await activities.callCenter(ticket);
      return { ticket_id: id, priority, estimated_callback_time: `within ${CALLBACK_MINUTES[priority]} minutes` };
    },
  ),

  sms_notification: reading(
    'sms_notification',
    INPUTS.sms_notification,
    async ({ phone_number, message, message_type }, keyed) => {
      const sms = await activities.sendSms({ ...keyed, phone: phone_number, message, type: message_type });
      return { sms_id: sms.id, phone_number, status: 'delivered', sent_at: sms.sentAt };
    },
  ),
});

const decimal = (name: string, value: Money): Answer => ({
  [name]: toDecimal(value),
  [`${name}_currency`]: value.currency,
});
