import { ApplicationFailure } from '@temporalio/common';
import { formatMoney, type Money } from '../src/domain/money.js';
import type { ServiceName } from '../src/domain/services.js';

/** One line of the log of the services (S0-119). Names, addresses and messages of people are not in it. */
export interface ServiceLogEntry {
  service: ServiceName;
  /** "PROCESS_PAYMENT" */
  operation: string;
  success: boolean;
  /** Whether it cannot be done, is down, or is our own mistake; null when it was done. */
  failure: 'refusal' | 'outage' | 'bug' | null;
  /** How long it took, in milliseconds. */
  ms: number;
  /** "Amount: $90.00, Customer: CUST_12345" */
  details: string;
  runId: string;
  /** The step of the run; null for what has none, such as a quote. */
  step: string | null;
}
export type ServiceLog = (entry: ServiceLogEntry) => void;

/** What kind of failure this is, and what may be told of it. */
export function failureTold(failure: unknown): { failure: NonNullable<ServiceLogEntry['failure']>; reason: string } {
  if (!(failure instanceof ApplicationFailure)) return { failure: 'bug', reason: 'unexpected failure' };
  return { failure: failure.nonRetryable ? 'refusal' : 'outage', reason: failure.message };
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amountMinor' in value && 'currency' in value;

/** What may be told of an input: amounts, currencies and ids. */
export function detailsOf({ amount, total, customerId, orderId, from, to }: Record<string, unknown>): string {
  const value = amount ?? total;
  return [
    isMoney(value) ? `Amount: ${formatMoney(value)}` : null,
    typeof customerId === 'string' ? `Customer: ${customerId}` : null,
    typeof orderId === 'string' ? `Order: ${orderId}` : null,
    typeof from === 'string' && typeof to === 'string' ? `Currency: ${from} to ${to}` : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
