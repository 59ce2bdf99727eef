import type { Money } from '../../src/domain/money.js';
import { REFUSALS } from '../../src/domain/services.js';
import { refusal } from '../outage.js';
import { type HttpAnswer, post, sentenceOf } from './http-call.js';
import type { Call, Provider } from './provider.js';

export interface StripeSettings {
  apiUrl: string;
  apiKey: string;
  /** The saved payment method that is charged, pm_… */
  paymentMethod: string;
  timeoutMs: number;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

// docs.stripe.com/currencies: these have no decimals, but Stripe counts them in hundredths.
const COUNTED_IN_HUNDREDTHS = ['ISK', 'UGX'];

/** @throws a refusal for thousandths that Stripe cannot charge: it takes three-decimal amounts in steps of ten */
export function stripeAmount({ amountMinor, currency }: Money): number {
  if (COUNTED_IN_HUNDREDTHS.includes(currency)) return amountMinor * 100;
  const threeDecimals = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'].includes(currency);
  if (threeDecimals && amountMinor % 10 !== 0) {
    throw refusal(REFUSALS.invalid, `The card cannot be charged a last decimal other than 0 in ${currency}.`);
  }
  return amountMinor;
}

/** Card payments by Stripe's payment intents, or an API of their shape. */
export function stripeProvider({ apiUrl, apiKey, paymentMethod, timeoutMs }: StripeSettings): Provider {
  const ask = (path: string, idempotencyKey: string, form: Record<string, string>): Promise<HttpAnswer> =>
    post('payment_processing', {
      url: `${apiUrl.replace(/\/+$/, '')}/v1/${path}`,
      timeoutMs,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Bearer ${apiKey}`,
        'idempotency-key': idempotencyKey,
      },
      body: new URLSearchParams(form).toString(),
    });

  async function charge({ key, runId, input }: Call): Promise<HttpAnswer> {
    const { amount, customerId } = input as { amount: Money; customerId: string };
    return ask('payment_intents', key, {
      amount: String(stripeAmount(amount)),
      currency: amount.currency.toLowerCase(),
      payment_method: paymentMethod,
      confirm: 'true',
      'automatic_payment_methods[enabled]': 'true',
      'automatic_payment_methods[allow_redirects]': 'never',
      'metadata[key]': key,
      'metadata[run]': runId,
      'metadata[customer]': customerId,
    });
  }

  return {
    kind: 'stripe',
    async perform(call) {
      const { ok, body } = await charge(call);
      if (!ok || body.status !== 'succeeded') {
        const reason = sentenceOf(record(body.error), 'the payment was not completed');
        throw refusal(REFUSALS.paymentDeclined, `Payment processing failed - ${reason}`);
      }
      return { paymentId: String(body.id), transactionId: String(body.latest_charge) };
    },

    /** The same key answers the same payment again, so the payment to refund is known even when its answer was lost. */
    async undo(call) {
      const { ok, body } = await charge(call);
      if (!ok || body.status !== 'succeeded') return null;
      const refund = await ask('refunds', `${call.key}:undo`, { payment_intent: String(body.id) });
      if (refund.ok) return { id: String(refund.body.id) };
      throw refusal(REFUSALS.invalid, sentenceOf(record(refund.body.error), 'The refund was refused.'));
    },
    state: () => 'closed',
  };
}
