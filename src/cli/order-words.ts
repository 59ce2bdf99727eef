import { formatMoney, type Money } from '../domain/money.js';
import type { ChoiceRequest, RunState } from '../domain/run-state.js';

const LINE = '='.repeat(60);

/** The source documents write amounts without a mark for thousands. */
export const plainMoney = (value: Money): string => formatMoney(value).replaceAll(',', '');

const banner = (title: string, lines: string[]): string => [LINE, title, LINE, ...lines, LINE].join('\n');

/** What to type to decide (S2-21). */
export function approvalBanner(orderId: string, total: Money): string {
  return banner('ORDER REQUIRES APPROVAL', [
    `Order ID: ${orderId}`,
    `Amount: ${plainMoney(total)}`,
    '',
    'To approve:',
    `  npm run approve -- ${orderId} approve "High-value customer - approved"`,
    'To reject:',
    `  npm run approve -- ${orderId} reject "Insufficient credit check"`,
    'The reason may be left out.',
  ]);
}

export function approvedBanner(run: RunState): string {
  return banner('ORDER APPROVED', [
    `Order ID: ${run.runId}`,
    `Reason: ${reasonOf(run)}`,
    '',
    'The workflow will now proceed with payment and fulfillment.',
  ]);
}

export function rejectedBanner(run: RunState): string {
  return banner('ORDER REJECTED', [
    `Order ID: ${run.runId}`,
    `Reason: ${reasonOf(run)}`,
    '',
    'The order has been cancelled. Nothing was charged.',
  ]);
}

/** Who types it has to be an operator: nobody in Slack asked for an order of the command line. */
export function choiceWords({ runId }: RunState, { reason }: ChoiceRequest): string {
  return [
    `Order ${runId} waits for a choice: ${reason}`,
    `An operator decides in Slack: /signalbox retry ${runId} or /signalbox cancel ${runId}`,
  ].join('\n');
}

const reasonOf = (run: RunState): string => run.approval?.decisions.at(-1)?.reason || 'none given';

/** The result as the source documents print it (S2-16…19); only what really happened has a section. */
export function resultBlock(run: RunState): string {
  const completed = run.state === 'completed';
  const sections = [
    [`Order Result: ${run.state.toUpperCase()}`, `Order ID: ${run.runId}`, `Status: ${run.state}`],
    [`Message: ${completed ? 'Order processed successfully' : (run.outcomeReason ?? 'The order did not complete.')}`],
    payment(run),
    inventory(run),
    delivery(run),
  ];
  return `\n${sections
    .filter((section) => section.length > 0)
    .flat()
    .join('\n')}`;
}

/** An id that a completed step tells on the card. */
function toldId(run: RunState, stepId: string, shape: RegExp): string | null {
  const step = run.steps.find(({ id, state }) => id === stepId && state === 'completed');
  return shape.exec(step?.detail ?? '')?.[0] ?? null;
}

function payment(run: RunState): string[] {
  const id = toldId(run, 'funds', /TXN-\w{12}/);
  if (!id || !run.total) return [];
  return ['', 'Payment:', `  Transaction ID: ${id}`, `  Payment of ${plainMoney(run.total)} processed successfully`];
}

function inventory(run: RunState): string[] {
  const id = toldId(run, 'booking', /RES-\w{12}/);
  const pieces = run.items.reduce((sum, { quantity }) => sum + quantity, 0);
  return id ? ['', 'Inventory:', `  Reservation ID: ${id}`, `  Reserved ${pieces} item(s) successfully`] : [];
}

function delivery(run: RunState): string[] {
  const id = toldId(run, 'shipping', /TRACK-\w{16}/);
  const day = toldId(run, 'shipping', /\d{4}-\d{2}-\d{2}/);
  const address = /to (.+)$/.exec(run.steps.find((step) => step.id === 'shipping')?.detail ?? '')?.[1];
  if (!id) return [];
  return [
    '',
    'Delivery:',
    `  Tracking Number: ${id}`,
    `  Estimated Delivery: ${day ?? 'unknown'}`,
    `  Delivery scheduled to ${address ?? 'the customer'}`,
  ];
}
