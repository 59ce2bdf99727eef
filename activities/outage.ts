import { ApplicationFailure } from '@temporalio/common';
import { Refusal } from '../src/domain/refusal.js';
import type { SimulatedName } from '../src/domain/services.js';

/** What each service says when it is down, word for word as promised (S0-100…S0-106). */
const OUTAGES: Record<SimulatedName, string> = {
  order_creation: 'Order creation failed - system temporarily unavailable',
  // The words of S0-101 belong to the counted decline; a network that is down has declined nobody.
  payment_processing: 'Payment processing failed - card network temporarily unavailable',
  currency_conversion: 'Currency conversion failed - using fallback rates',
  email_notification: 'Email delivery failed - SMTP server unavailable',
  shipping_confirmation: 'Shipping confirmation failed - warehouse system unavailable',
  call_center_trigger: 'Call center trigger failed - all agents busy',
  sms_notification: 'SMS delivery failed - gateway temporarily unavailable',
  wallet: 'Wallet access failed - wallet system temporarily unavailable',
  inventory: 'Inventory check failed - inventory system temporarily unavailable',
  booking: 'Booking failed - booking system temporarily unavailable',
};
export const DECLINED = 'Payment processing failed - card declined after 3 successful transactions';

/** The same service where it takes from the company's wallet: the promised words stay whole, and say which card. */
export const FROM_WALLET = {
  outage: 'Payment processing failed - payment system temporarily unavailable',
  declined: `${DECLINED} (the card behind the company wallet)`,
};

/** A service that is down: Temporal retries it. The failure's type is the name of the service. */
export const outage = (service: SimulatedName, cause?: unknown, words = OUTAGES[service]): ApplicationFailure =>
  ApplicationFailure.create({
    message: words,
    type: service,
    nonRetryable: false,
    ...(cause instanceof Error ? { cause } : {}),
  });

/** Cannot be done, however often it is tried: Temporal does not retry it. */
export const refusal = (type: string, message: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(message, type);

/** Runs an activity so that a Refusal of the domain reaches the workflow as a failure that is not retried. */
export async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof Refusal) throw refusal(cause.code, cause.message);
    throw cause;
  }
}
