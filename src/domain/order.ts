import type { Money } from './money.js';
import type { Origin, Requester } from './origin.js';

export type Channel = 'B2C' | 'corporate';
export type Handling = 'standard' | 'priority' | 'manual_review';

/** A line of an order, priced from the product catalogue (never by the model) in the order's currency. */
export interface OrderItem {
  sku: string;
  product: string;
  quantity: number;
  unit: Money;
  category: string;
}

/** 1 unit of `from` is `rate` units of `to`. `asOf` is the day or instant of the rates (ISO 8601). */
export interface Rate {
  from: string;
  to: string;
  rate: number;
  source: 'live_api' | 'fallback_rates' | 'same_currency';
  asOf: string;
}

/** A checked and priced wish. Built by a tool, a command or REST; the workflow trusts its shape, not its size. */
export interface OrderRequest {
  orderId: string;
  requester: Requester;
  /** null: started from a terminal or REST; then there is no thread and no card. */
  origin: Origin | null;
  channel: Channel;
  items: OrderItem[];
  currency: string;
  shippingMethod: 'standard' | 'express';
  /** Chosen by a person after a declined payment; absent: by card for B2C, from the wallet for corporate. */
  paymentMethod?: 'credit_card' | 'wallet';
  /** As said by the person, e.g. "the marketing department"; null when nothing was said. */
  department: string | null;
  customer: {
    id: string;
    name: string;
    email: string;
    phone: string;
    tier: 'standard' | 'gold' | 'platinum';
    address: string;
  };
  /** What the person wrote. */
  sentence: string;
}

/** After `afterMs` of silence these may decide as well; the first ones may still. */
export interface ApprovalEscalation {
  afterMs: number;
  group: string | null;
  users: string[];
}

/** Everything that may differ between a test, a laptop and a company; fixed for a run at its start. */
export interface RunSettings {
  baseCurrency: string;
  /** Approval is needed when the total in base currency is strictly greater (S2-02). */
  approvalThresholdMinor: number;
  approvalTimeoutMs: number;
  /** Reminder this long before the approval expires. */
  approvalReminderMs: number;
  approvalsChannel: string;
  operatorsChannel: string;
  /** Who decides: a user group's handle without @, and single people by id. */
  approverGroup: string;
  approverUsers: string[];
  /** Absent: nobody else is asked. */
  approvalEscalation?: ApprovalEscalation;
  operators: string[];
  choiceTimeoutMs: number;
  choiceReminderMs: number;
  undoWindowMs: number;
  /** First pause of an activity's automatic retry; tests make it short. */
  retryIntervalMs: number;
  /** Attempts before a failure card. */
  retryAttempts: number;
  activityTimeoutMs: number;
}

export interface OrderInput {
  request: OrderRequest;
  settings: RunSettings;
}

/** What the order workflow returns. */
export interface OrderOutcome {
  orderId: string;
  state: string;
  message: string;
  paymentId: string | null;
  transactionId: string | null;
  reservationId: string | null;
  trackingNumber: string | null;
  estimatedDelivery: string | null;
}
