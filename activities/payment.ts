import { DECLINE_AFTER } from '../src/domain/chaos.js';
import { convert } from '../src/domain/money.js';
import type { OrderActivities, Payment } from '../src/domain/services.js';
import { perform, undo } from './deed.js';
import { derivedId } from './ids.js';
import { fallbackRate } from './rates/fallback.js';
import { takeFromWallet } from './wallet.js';
import type { World } from './world.js';

/** Payments by card, and from the wallet when a person changed the way of paying. */
export const payments = (world: World): Pick<OrderActivities, 'collectPayment' | 'refundPayment'> => ({
  async collectPayment({ key, runId, amount, customerId, method }) {
    if (method === 'wallet') {
      const base = world.settings.BASE_CURRENCY;
      const due = convert(amount, fallbackRate(amount.currency, base).rate, base);
      return takeFromWallet(world, { key, runId, amount: due, customerId });
    }
    const { countedDecline } = await world.simulation.readChaos();
    const simulated = world.providers.payment_processing.kind === 'simulated';
    return perform<Payment>(world, {
      service: 'payment_processing',
      operation: 'process_payment',
      key,
      runId,
      input: { amount, customerId, method },
      settle: (facts) => {
        const paymentId = facts.paymentId ?? derivedId('PAY', key);
        const result: Payment = {
          paymentId,
          transactionId: facts.transactionId ?? derivedId('TXN', key),
          amount,
          method,
        };
        const effect = {
          line: { what: 'payment', id: paymentId, amount },
          undo: { what: 'refund', id: derivedId('RFD', key), amount },
          ...(simulated && countedDecline ? { declineAfter: DECLINE_AFTER } : {}),
        };
        return { result, effect };
      },
    });
  },

  /** Undoes collectPayment of the same key; safe when nothing was charged. */
  refundPayment: (input) => undo(world, { service: 'payment_processing', keyed: input }),
});
