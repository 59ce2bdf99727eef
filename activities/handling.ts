import { convert, formatMoney, type Money, toDecimal } from '../src/domain/money.js';
import type { Handling } from '../src/domain/order.js';
import type { OrderActivities } from '../src/domain/services.js';
import { inventsNumbers } from './invented-numbers.js';
import { fallbackCurrencies, fallbackRate } from './rates/fallback.js';
import type { World } from './world.js';

const HANDLINGS: readonly Handling[] = ['standard', 'priority', 'manual_review'];
/** In US dollars, whatever the base currency is. */
const REVIEW_FROM = 25_000;
const GOLD_PRIORITY_FROM = 500;

interface OrderFacts {
  baseTotal: Money;
  tier: string;
  express: boolean;
}

const inDollars = (total: Money): Money =>
  fallbackCurrencies().includes(total.currency)
    ? convert(total, fallbackRate(total.currency, 'USD').rate, 'USD')
    : total;

/** The rule without a model: value first, then the customer's tier, then how fast it is wanted. */
export function handlingByRule({ baseTotal, tier, express }: OrderFacts): { handling: Handling; reason: string } {
  const value = toDecimal(inDollars(baseTotal));
  const total = formatMoney(baseTotal);
  if (value >= REVIEW_FROM) return { handling: 'manual_review', reason: `${total} is a large order` };
  if (tier === 'platinum') return { handling: 'priority', reason: 'the customer is a platinum customer' };
  if (tier === 'gold' && value >= GOLD_PRIORITY_FROM) {
    return { handling: 'priority', reason: `the customer is a gold customer and the order is worth ${total}` };
  }
  if (express) return { handling: 'priority', reason: 'express shipping was asked for' };
  return { handling: 'standard', reason: `${total}, ${tier} customer, standard shipping` };
}

/** How an order is handled: a model chooses among the three options; without one, or without an answer, the rule does. */
export const handling = (world: Pick<World, 'models'>): Pick<OrderActivities, 'decideHandling'> => ({
  async decideHandling(facts) {
    const rule = { ...handlingByRule(facts), by: 'rule' as const };
    const { chooseHandling } = world.models;
    if (!chooseHandling) return rule;
    const asked = {
      'Order value': formatMoney(facts.baseTotal),
      'Customer tier': facts.tier,
      'Express shipping': facts.express ? 'yes' : 'no',
    };
    const answer = await chooseHandling(asked).catch(() => null);
    if (!answer || !HANDLINGS.includes(answer.handling)) return rule;
    const told = answer.reason !== '' && !inventsNumbers(answer.reason, Object.values(asked).join(' '));
    return {
      handling: answer.handling,
      by: 'model',
      reason: told ? answer.reason.slice(0, 300) : 'chosen by the model',
    };
  },
});
