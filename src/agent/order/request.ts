import type { OrderRequest } from '../../domain/order.js';
import { orderIdOf } from '../../domain/order-id.js';
import type { Requester } from '../../domain/origin.js';
import type { Wish } from '../pending.js';
import type { TurnContext } from '../turn-context.js';
import type { CheckedWish } from './lines.js';

/** Words of the person that stand on cards. */
const LABEL = 80;

/** The order as the workflow gets it. The requester and the place are Slack's; the id comes from the message. */
export function orderRequest(wish: Wish, checked: CheckedWish, { input, speaker, plan }: TurnContext): OrderRequest {
  const { origin } = input.message;
  const channel = wish.channel ?? (wish.department ? 'corporate' : 'B2C');
  return {
    orderId: orderIdOf({ ...origin, messageTs: input.message.ts, call: plan.nextCall() }),
    requester: speaker,
    origin,
    channel,
    items: checked.items,
    currency: checked.currency,
    shippingMethod: wish.express ? 'express' : 'standard',
    department: wish.department?.slice(0, LABEL) ?? null,
    customer: customerOf(speaker, channel),
    sentence: input.message.text,
  };
}

/** Contact data from the profile; what is missing is simulated, and reserved for it (RFC 2606, 555 numbers). */
function customerOf(speaker: Requester, channel: OrderRequest['channel']): OrderRequest['customer'] {
  const handle = speaker.userId.toLowerCase();
  return {
    id: `CUST-${speaker.userId}`,
    name: speaker.name ?? speaker.userId,
    email: speaker.email ?? `${handle}@example.com`,
    phone: speaker.phone ?? '+1-555-0100',
    tier: channel === 'corporate' ? 'gold' : 'standard',
    address: 'Main office, reception',
  };
}
