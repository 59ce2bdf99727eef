import { convert, formatMoney } from '../../src/domain/money.js';
import type { Rate } from '../../src/domain/order.js';
import { askApproval } from '../lib/approval/ask.js';
import { type ApprovalPlan, asConfigured } from '../lib/approval/request.js';
import { lookForChaos } from '../lib/chaos-banner.js';
import { Ending, sentence } from '../lib/endings.js';
import { failureOf } from '../lib/failure.js';
import { edit, reopenSteps } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import { type Desk, showContents, totalOf, whatOf } from './desk.js';
import { BEFORE_MONEY } from './plan.js';

/** Step 1: prices, total, and the total in base currency by a rate that stays with the order. */
export async function analyse(desk: Desk): Promise<void> {
  const { run, request, step, settings } = { ...desk, settings: desk.run.settings };
  desk.total = totalOf(request);
  const quoted = await orFail(() =>
    step({
      id: 'analyse',
      deed: async () => {
        const [rate] = await Promise.all([
          quote(desk, request.currency, settings.baseCurrency),
          lookForChaos(run, desk.services.chaosNotice),
        ]);
        return rate;
      },
    }),
  );
  desk.rate = quoted;
  desk.baseTotal = convert(desk.total, quoted.rate, settings.baseCurrency);
  const worth = quoted.from === quoted.to ? '' : ` (${formatMoney(desk.baseTotal)} at ${rateWords(quoted)})`;
  const detail = `${whatOf(request)} for ${formatMoney(desk.total)}${worth}, ${request.channel}`;
  run.change(() => edit(run, 'analyse', { detail }));
  showContents(desk);
}

/** "1 EUR = 1.08 USD, fallback_rates of 2025-01-01" */
export const rateWords = ({ from, to, rate, source, asOf }: Rate): string =>
  `1 ${from} = ${rate} ${to}, ${source} of ${asOf.slice(0, 10)}`;

async function quote({ services }: Desk, from: string, to: string): Promise<Rate> {
  if (from === to) return { from, to, rate: 1, source: 'same_currency', asOf: new Date().toISOString() };
  try {
    return await services.liveRate({ from, to });
  } catch (error) {
    failureOf(error);
    return services.fallbackRate({ from, to });
  }
}

/** Step 2. @throws Ending `out_of_stock`: nothing was charged */
export async function checkInventory({ step, services, request }: Desk): Promise<void> {
  const { items } = request;
  const { missing, inStock } = await orFail(() =>
    step({
      id: 'inventory',
      deed: () => services.checkInventory({ items }),
      told: (found) => (found.inStock ? 'Everything is in stock' : 'Not enough in stock'),
    }),
  );
  if (inStock) return;
  const words = missing.map(({ product, wanted, left }) => `${product} (${wanted} wanted, ${left} left)`).join(', ');
  throw new Ending('out_of_stock', `Out of stock: ${words}. Nothing was charged.`);
}

/** Step 3: one of three named ways, from the order's value and the customer's tier. */
export async function decideHandling(desk: Desk): Promise<void> {
  const { step, services, request, baseTotal } = desk;
  const facts = { baseTotal, tier: request.customer.tier, express: request.shippingMethod === 'express' };
  const decided = await orFail(() =>
    step({
      id: 'handling',
      deed: () => services.decideHandling(facts),
      told: ({ handling, by, reason }) => `${handling.replace('_', ' ')} (by ${by}): ${reason}`,
    }),
  );
  desk.handling = decided.handling;
}

/**
 * Step 4: somebody else decides when the total is strictly above the threshold (S2-02) or the handling says so.
 * Answers false when the request was withdrawn because the order changed.
 * @throws Ending `rejected` or `expired`
 */
export async function approve(desk: Desk): Promise<boolean> {
  const { run, baseTotal, handling } = desk;
  const limit = run.settings.approvalThresholdMinor;
  if (baseTotal.amountMinor <= limit && handling !== 'manual_review') {
    desk.approvals.notRequired();
    const words = `Not needed up to ${formatMoney({ amountMinor: limit, currency: run.settings.baseCurrency })}`;
    run.change(() => edit(run, 'approve', { state: 'skipped', detail: words, ended: true }));
    return true;
  }
  return askFor(desk, 'approve');
}

/** Asks for the order as it stands; what is approved may be spent. */
export async function askFor(desk: Desk, stepId: string): Promise<boolean> {
  const plan = approvalPlan(desk);
  const approved = await askApproval(desk, stepId, plan);
  if (approved) desk.allowedMinor = plan.baseTotal.amountMinor;
  return approved;
}

function approvalPlan({ run, request, total, baseTotal, handling, rate }: Desk): ApprovalPlan {
  const { settings } = run;
  const converted: [string, string][] = rate.from === rate.to ? [] : [['Rate', rateWords(rate)]];
  return {
    what: whatOf(request),
    items: request.items,
    total,
    baseTotal,
    facts: [
      ['Channel', request.channel],
      ...(request.department ? [['Department', request.department] as [string, string]] : []),
      ['Handling', handling.replace('_', ' ')],
      ['Shipping', request.shippingMethod],
      ...converted,
    ],
    ...asConfigured(settings),
  };
}

/** The order changed: everything before the money is gone through again. */
export const beginAgain = ({ run }: Desk): void => reopenSteps(run, BEFORE_MONEY);

/** For steps before any money moved: when they cannot be done the order fails, and nothing has to be taken back. */
async function orFail<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StepFailed) throw new Ending('failed', `${sentence(error.message)} Nothing was charged.`);
    throw error;
  }
}
