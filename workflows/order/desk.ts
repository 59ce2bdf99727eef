import type { ActivityInterfaceFor } from '@temporalio/workflow';
import { workflowInfo } from '@temporalio/workflow';
import { type Money, sum, times } from '../../src/domain/money.js';
import type { Handling, OrderInput, OrderRequest, Rate } from '../../src/domain/order.js';
import type { Booking, Keyed, OrderActivities, Payment, Shipment } from '../../src/domain/services.js';
import { openApprovals } from '../lib/approval/approvals.js';
import { openChoices } from '../lib/choice/choices.js';
import { serviceDoor } from '../lib/doors.js';
import { openRun } from '../lib/run.js';
import type { RunDesk } from '../lib/run-desk.js';
import { createSaga } from '../lib/saga.js';
import { createSteps } from '../lib/steps.js';
import { openStopping } from '../lib/stopping.js';
import { createUndoWindow } from '../lib/undo-window.js';
import { alarm } from './alarm.js';
import { PLAN } from './plan.js';

/** What an order knows and can do while it runs. The facts fill as the story goes on. */
export interface Desk extends RunDesk {
  readonly services: ActivityInterfaceFor<OrderActivities>;
  /** Idempotency key of a step: the same one never acts twice. */
  key(stepId: string): Keyed;
  request: OrderRequest;
  total: Money;
  /** Pinned when the request was analysed; part of what is approved. */
  rate: Rate;
  baseTotal: Money;
  handling: Handling;
  /** The greatest amount in base currency that may be spent without asking again. */
  allowedMinor: number;
  payment: Payment | null;
  booking: Booking | null;
  shipment: Shipment | null;
}

/** The total in the order's own currency, before any exchange. */
export const totalOf = ({ items, currency }: OrderRequest): Money =>
  sum(
    items.map(({ unit, quantity }) => times(unit, quantity)),
    currency,
  );

/** "5 × iPhone 16, 1 × Charger" */
export const whatOf = ({ items }: OrderRequest): string =>
  items.map(({ quantity, product }) => `${quantity} × ${product}`).join(', ');

/** What is ordered, and for how much, is new: on the card and, by its title, in the lists of runs. */
export function showContents({ run, request, total, baseTotal }: Desk): void {
  run.change((state) => {
    state.items = request.items;
    state.total = total;
    state.baseTotal = baseTotal;
  });
  run.rename(`Order ${request.orderId}: ${whatOf(request)}`);
}

/** Opens state, queries and signals of an order: before the first await, so that nothing sent early is missed. */
export function openDesk({ request, settings }: OrderInput): Desk {
  const total = totalOf(request);
  const { orderId: runId, requester, origin, items } = request;
  const title = `Order ${runId}: ${whatOf(request)}`;
  const opening = { runId, kind: 'order', title, requester, origin, items, total, baseTotal: null, steps: PLAN };
  const run = openRun(opening, settings);
  const stopping = openStopping(run);
  const services = serviceDoor<OrderActivities>(settings);
  const { workflowId } = workflowInfo();
  const key = (stepId: string): Keyed => ({ key: `${workflowId}:${stepId}`, runId });
  const saga = createSaga(
    run,
    (undo) => undoing(services, undo.activity)(undo.input),
    alarm({ run, services, request, key }),
  );
  return {
    run,
    saga,
    stopping,
    services,
    key,
    step: createSteps(run, saga, stopping),
    approvals: openApprovals(run, stopping),
    choices: openChoices(run, stopping),
    undo: createUndoWindow(run),
    request,
    total,
    rate: { from: request.currency, to: settings.baseCurrency, rate: 1, source: 'same_currency', asOf: '' },
    baseTotal: total,
    handling: 'standard',
    allowedMinor: settings.approvalThresholdMinor,
    payment: null,
    booking: null,
    shipment: null,
  };
}

const UNDOING = ['refundPayment', 'restoreWallet', 'cancelOrder', 'cancelBooking', 'cancelShipping'] as const;

/** The activity that a registered undo names. */
export function undoing(services: ActivityInterfaceFor<OrderActivities>, activity: string) {
  const name = UNDOING.find((known) => known === activity);
  if (!name) throw new RangeError(`no undo is named ${activity}`);
  return services[name];
}
