import { formatMoney } from '../../src/domain/money.js';
import { type Payment, REFUSALS } from '../../src/domain/services.js';
import { Ending, sentence } from '../lib/endings.js';
import { StepFailed } from '../lib/steps.js';
import type { Desk } from './desk.js';
import { recover } from './recover.js';

const words = ({ paymentId, transactionId, amount, method }: Payment): string =>
  `${formatMoney(amount)} by ${method.replace('_', ' ')}, ${paymentId}, ${transactionId}`;
const ref = ({ paymentId }: Payment): string => paymentId;

/**
 * Step 5: the private buyer's card, or the company's wallet after a look at its balance.
 * @throws Ending `payment_failed` or `insufficient_funds`
 */
export async function collectFunds(desk: Desk): Promise<void> {
  const amount = formatMoney(desk.total);
  await recover(desk, {
    stepId: 'funds',
    retryHint: `Try to collect ${amount} again`,
    notOffered: ['Skip: nothing is delivered that is not paid'],
    changeable: true,
    ending: (reason) => new Ending('payment_failed', `${sentence(reason)} Nothing is charged.`),
    act: async () => {
      desk.payment = await pay(desk, { stepId: 'funds' });
      return desk.payment;
    },
  });
}

const fromWallet = ({ request }: Desk): boolean =>
  (request.paymentMethod ?? (request.channel === 'corporate' ? 'wallet' : 'credit_card')) === 'wallet';

interface Paying {
  stepId: string;
  /** For a step that is not in the plan. */
  title?: string;
}

/** Pays the order's total under a step of the card. @throws StepFailed, Ending `insufficient_funds` */
export const pay = (desk: Desk, paying: Paying): Promise<Payment> =>
  fromWallet(desk) ? payFromWallet(desk, paying) : payByCard(desk, paying);

const payByCard = (
  { step, services, total: amount, request, key }: Desk,
  { stepId, title }: Paying,
): Promise<Payment> =>
  step({
    id: stepId,
    title,
    deed: () =>
      services.collectPayment({ ...key(stepId), amount, customerId: request.customer.id, method: 'credit_card' }),
    told: words,
    ref,
    undo: { title: 'Refund the payment', verb: 'refunded', activity: 'refundPayment', input: key(stepId) },
  });

async function payFromWallet(desk: Desk, { stepId, title }: Paying): Promise<Payment> {
  const { step, services, baseTotal: amount, request, key } = desk;
  try {
    return await step({
      id: stepId,
      title,
      deed: async () => {
        await services.checkWallet({ amount });
        return services.deductWallet({ ...key(stepId), amount, customerId: request.customer.id });
      },
      told: words,
      ref,
      undo: { title: 'Restore the wallet', verb: 'restored', activity: 'restoreWallet', input: key(stepId) },
    });
  } catch (error) {
    const poor = error instanceof StepFailed && error.failure.refusal === REFUSALS.insufficientFunds;
    throw poor ? new Ending('insufficient_funds', `${sentence(error.message)} Nothing is charged.`) : error;
  }
}
