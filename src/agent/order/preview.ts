import type { Preview } from '../../domain/conversation.js';
import { convert, formatMoney, type Money, sum, times } from '../../domain/money.js';
import type { OrderRequest } from '../../domain/order.js';
import type { TurnContext } from '../turn-context.js';

/** What would happen, for an order that rests on an assumption. */
export async function orderPreview(request: OrderRequest, assumed: string[], turn: TurnContext): Promise<Preview> {
  const { settings } = turn;
  const total = totalOf(request);
  const base = await inBase(total, turn);
  const approval = base.amountMinor > settings.approvalThresholdMinor;
  const minutes = Math.max(1, Math.round(settings.approvalTimeoutMs / 60_000));
  return {
    id: turn.plan.id('P'),
    text: `Please check this before I start it. I assumed ${assumed.join('; ')}.`,
    facts: [
      ['Items', request.items.map(({ product, quantity }) => `${quantity} × ${product}`).join(', ')],
      ['Total', formatMoney(total)],
      ['For', request.department ?? (request.channel === 'corporate' ? 'the company' : 'yourself')],
      ['Shipping', request.shippingMethod],
      ['Approval', approval ? `by @${settings.approverGroup}, within ${minutes} min, or it expires` : 'not needed'],
      ['If a step fails', 'you are asked in the thread; what was paid or reserved can be given back'],
    ],
    intent: { kind: 'start_order', request, settings },
  };
}

export const totalOf = (request: Pick<OrderRequest, 'items' | 'currency'>): Money =>
  sum(
    request.items.map(({ unit, quantity }) => times(unit, quantity)),
    request.currency,
  );

async function inBase(total: Money, { rates, config }: TurnContext): Promise<Money> {
  if (total.currency === config.BASE_CURRENCY) return total;
  const { rate } = await rates.quote(total.currency, config.BASE_CURRENCY);
  return convert(total, rate, config.BASE_CURRENCY);
}
