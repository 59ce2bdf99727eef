import type { Money } from './money.js';
import type { Channel, Handling, OrderItem, OrderRequest, Rate } from './order.js';
import type { Returned } from './order-return.js';
import type { ChoiceField, RunState } from './run-state.js';

/** The seven services under the names of the source documents (S0-46). */
export const SERVICES = [
  'order_creation',
  'payment_processing',
  'currency_conversion',
  'email_notification',
  'shipping_confirmation',
  'call_center_trigger',
  'sms_notification',
] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Everything whose failures can be simulated. */
export const SIMULATED = [...SERVICES, 'wallet', 'inventory', 'booking'] as const;
export type SimulatedName = (typeof SIMULATED)[number];

/** Types of non-retryable failures that activities raise on purpose; everything else is an outage and retried. */
export const REFUSALS = {
  paymentDeclined: 'PaymentDeclined',
  insufficientFunds: 'InsufficientFunds',
  outOfStock: 'OutOfStock',
  bookingRefused: 'BookingRefused',
  rateUnavailable: 'RateUnavailable',
  invalid: 'ValidationError',
} as const;

/** Every deed takes the idempotency key `<workflow id>:<step>`; the same key never acts twice. */
export interface Keyed {
  key: string;
  runId: string;
}

export interface Payment {
  paymentId: string;
  transactionId: string;
  amount: Money;
  method: 'credit_card' | 'wallet';
}
export interface Undone {
  /** Id of the undoing deed (RFD-…, RST-…); null when there was nothing to undo. */
  id: string | null;
  /** What came back; null when nothing had been taken. */
  amount: Money | null;
}
export interface Booking {
  bookingId: string;
  reservationId: string;
  quantity: number;
}
export interface Alternative {
  items: OrderItem[];
  total: Money;
  baseTotal: Money;
}
export interface Notice {
  id: string;
  recipient: string;
  sentAt: string;
}
export interface Shipment {
  trackingNumber: string;
  /** YYYY-MM-DD */
  estimatedDelivery: string;
}

/**
 * Activities of an order on the `orders` queue. Refusals carry a type of REFUSALS and a sentence for people;
 * outages carry the service's own sentence (S0-100…106) and are retried by Temporal.
 */
export interface OrderActivities {
  checkInventory(input: {
    items: OrderItem[];
  }): Promise<{ inStock: boolean; missing: { product: string; wanted: number; left: number }[] }>;
  decideHandling(input: {
    baseTotal: Money;
    tier: string;
    express: boolean;
  }): Promise<{ handling: Handling; by: 'rule' | 'model'; reason: string }>;

  /** B2C. The counted decline (the 4th after 3 successes) is refused with `PaymentDeclined`. */
  collectPayment(
    input: Keyed & { amount: Money; customerId: string; method: 'credit_card' | 'wallet' },
  ): Promise<Payment>;
  refundPayment(input: Keyed): Promise<Undone>;

  /** Corporate. Raises `InsufficientFunds` when the balance does not reach; amounts in the wallet's (base) currency. */
  checkWallet(input: { amount: Money }): Promise<{ balance: Money }>;
  deductWallet(input: Keyed & { amount: Money; customerId: string }): Promise<Payment>;
  restoreWallet(input: Keyed): Promise<Undone>;

  createOrder(
    input: Keyed & { request: OrderRequest; total: Money },
  ): Promise<{ orderId: string; totalAmount: Money; status: 'created' }>;
  cancelOrder(input: Keyed): Promise<Undone>;

  /** Live rates, 5 s. Any failure is thrown; the workflow decides about the retry and the fallback. */
  liveRate(input: { from: string; to: string }): Promise<Rate>;
  /** Table of the source documents' fallback rates; raises `RateUnavailable` when the pair is not in it. */
  fallbackRate(input: { from: string; to: string }): Promise<Rate>;

  /** Takes the items out of stock and books them. Raises `BookingRefused` when it cannot be done at all. */
  book(input: Keyed & { items: OrderItem[]; channel: Channel }): Promise<Booking>;
  cancelBooking(input: Keyed): Promise<Undone>;
  /** The next best price for the same wish; null when the catalogue knows none. */
  findAlternative(input: { items: OrderItem[]; currency: string; rate: Rate }): Promise<Alternative | null>;

  sendEmail(input: Keyed & { recipient: string; subject: string; message: string }): Promise<Notice>;
  sendSms(input: Keyed & { phone: string; message: string; type: 'confirmation' | 'alert' }): Promise<Notice>;
  callCenter(
    input: Keyed & { customerId: string; phone: string; priority: 'low' | 'medium' | 'high'; message: string },
  ): Promise<Notice>;

  ship(input: Keyed & { orderId: string; method: 'standard' | 'express'; address: string }): Promise<Shipment>;
  cancelShipping(input: Keyed): Promise<Undone>;

  /** What can be changed before a step is tried again (card, address, email, phone, product). */
  changeableFields(input: { stepId: string; request: OrderRequest }): Promise<ChoiceField[]>;
  /** Applies the modal's answers; raises `ValidationError` with a sentence for the person. */
  applyChange(input: { stepId: string; request: OrderRequest; fields: Record<string, string> }): Promise<OrderRequest>;

  /** Markdown from the facts alone; by the model when there is one and its numbers are all in the record (S0-121). */
  writeSummary(input: { run: RunState }): Promise<{ markdown: string; by: 'template' | 'model' }>;
  /** The lines booked by one run and their sum per currency; zero after a complete undo. */
  readLedger(input: { runId: string }): Promise<{ lines: LedgerLine[]; balance: Money[] }>;
  /** The banner text while an operator makes services fail on purpose; null otherwise. */
  chaosNotice(): Promise<string | null>;
}

export interface LedgerLine {
  at: string;
  key: string;
  what: string;
  id: string;
  /** Positive: taken from the customer; negative: given back. */
  amount: Money;
}

/** Short local activities: tell the edge that a run changed, keep the last state of a closed run for a year. */
export interface RunActivities {
  publishRunChanged(input: { workflowId: string; version: number; state: string }): Promise<void>;
  keepFinalState(input: { run: RunState }): Promise<void>;
  /** Writes into the kept state of a closed order that it was returned, once. Answers that state; null: none is kept. */
  noteReturn(input: { workflowId: string; returned: Returned }): Promise<RunState | null>;
}

/**
 * A service by its registry name with the plain input of the source documents (S0-39…S0-45), for declared workflows
 * and the compatible REST calls. Raises what the service raises, and `ValidationError` for an input it cannot read.
 */
export interface ServiceActivities {
  callService(input: Keyed & { service: string; input: Record<string, unknown> }): Promise<Record<string, unknown>>;
  /** Takes back the call of the same key; safe when nothing was done. Notices and rates have nothing to take back. */
  undoService(input: Keyed & { service: string }): Promise<Undone>;
}
