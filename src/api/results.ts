import { z } from 'zod';
import { sum, times, toDecimal } from '../domain/money.js';
import type { OrderRequest } from '../domain/order.js';
import type { RunState } from '../domain/run-state.js';
import type { JournalEntry } from '../store/journal.js';

export interface Result {
  success: boolean;
  data: Record<string, unknown> | null;
  error_message?: string;
}

/** The five phases of the source document (S0-68), in order. */
export const WORKFLOW_STEPS = [
  'Request Analysis',
  'Order Creation',
  'Payment Processing',
  'Shipping Arrangement',
  'Notification Delivery',
];

const amount = z.object({ amountMinor: z.number(), currency: z.string() });
const notice = z.object({ id: z.string(), recipient: z.string(), sentAt: z.string() });

/** What each service answered, by the steps that may have asked it, the later one first (S0-73 … S0-77). */
export const SERVICES = {
  order: {
    steps: ['order_alternative', 'order'],
    data: z.object({ orderId: z.string(), totalAmount: amount }).transform(({ orderId, totalAmount }) => ({
      order_id: orderId,
      total_amount: toDecimal(totalAmount),
      status: 'created',
    })),
  },
  payment: {
    steps: ['funds_alternative', 'funds'],
    data: z.object({ paymentId: z.string(), amount }).transform(({ paymentId, amount: paid }) => ({
      payment_id: paymentId,
      amount: toDecimal(paid),
      currency: paid.currency,
      status: 'completed',
    })),
  },
  shipping: {
    steps: ['shipping'],
    data: z.object({ trackingNumber: z.string(), estimatedDelivery: z.string() }).transform((shipped) => ({
      tracking_number: shipped.trackingNumber,
      estimated_delivery: shipped.estimatedDelivery,
    })),
  },
  email: {
    steps: ['email'],
    data: notice.transform(({ id, recipient, sentAt }) => ({
      email_id: id,
      recipient,
      status: 'sent',
      sent_at: sentAt,
    })),
  },
  sms: {
    steps: ['sms'],
    data: notice.transform(({ id, recipient, sentAt }) => ({
      sms_id: id,
      phone_number: recipient,
      status: 'delivered',
      sent_at: sentAt,
    })),
  },
} as const;
export type ServiceResult = keyof typeof SERVICES;

const totalOf = ({ items, currency }: OrderRequest) =>
  toDecimal(
    sum(
      items.map(({ unit, quantity }) => times(unit, quantity)),
      currency,
    ),
  );

/** What was understood, before anything happens (S0-66, S0-67). */
export const workflowConfig = (request: OrderRequest) => ({
  workflow_type: 'purchase_order',
  domain: request.items[0]?.category ?? null,
  customer_id: request.customer.id,
  customer_email: request.customer.email,
  items: request.items.map(({ product, quantity, unit, category }) => ({
    name: product,
    quantity,
    price: toDecimal(unit),
    category,
  })),
  currency: request.currency,
  channel: request.channel,
  workflow_steps: WORKFLOW_STEPS,
});

/** What one service did for this run: its own words when it failed, and nothing when its turn has not come. */
export function resultOf(service: ServiceResult, run: RunState, journal: readonly JournalEntry[]): Result {
  const { steps, data } = SERVICES[service];
  for (const step of steps) {
    const last = journal.findLast(({ key }) => key === `${run.workflowId}:${step}`);
    if (last?.what === 'done') return { success: true, data: data.parse(last.result) };
  }
  const step = run.steps.find(({ id }) => steps.some((known) => known === id));
  const reached = step?.state === 'failed' || step?.state === 'compensated' || step?.state === 'skipped';
  return { success: false, data: null, error_message: (reached && step.detail) || 'Not done.' };
}

/** The last call to the customer, if somebody had to be called. */
export function callOf(journal: readonly JournalEntry[]): { call_center?: Result } {
  const call = journal.findLast(({ key, what }) => what === 'done' && /notify_call|:escalation_/.test(key));
  if (!call) return {};
  const { id, recipient, sentAt } = notice.parse(call.result);
  return { call_center: { success: true, data: { ticket_id: id, phone_number: recipient, sent_at: sentAt } } };
}

/** Every result under the name of the source document (S0-71), and currency beside them. */
export function resultsOf(request: OrderRequest, run: RunState, journal: readonly JournalEntry[]) {
  const conversion = run.steps.find(({ id }) => id === 'currency');
  const services = Object.keys(SERVICES).map((name) => [name, resultOf(name as ServiceResult, run, journal)]);
  const analysis: Result = {
    success: true,
    data: {
      status: 'analyzed',
      workflow_type: 'purchase_order',
      total_items: request.items.reduce((pieces, { quantity }) => pieces + quantity, 0),
      estimated_total: totalOf(request),
      currency: request.currency,
    },
  };
  return {
    analysis,
    ...(Object.fromEntries(services) as Record<ServiceResult, Result>),
    currency: { success: conversion?.state === 'completed', data: { detail: conversion?.detail ?? null } },
    ...callOf(journal),
    summary: { success: run.summaryMarkdown !== null, data: { summary_markdown: run.summaryMarkdown } },
  };
}
