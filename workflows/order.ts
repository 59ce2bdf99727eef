import { CancellationScope, CancelledFailure, patched } from '@temporalio/workflow';
import type { OrderInput, OrderOutcome } from '../src/domain/order.js';
import { type End, keep, toItsEnd } from './lib/closing.js';
import { together } from './lib/endings.js';
import type { Run } from './lib/run.js';
import { completeAndCare } from './order/aftercare.js';
import { analyse, approve, beginAgain, checkInventory, decideHandling } from './order/agree.js';
import { book } from './order/book.js';
import { acceptChanges } from './order/change.js';
import { convertCurrency } from './order/currency.js';
import { createOrder, ship } from './order/deliver.js';
import { type Desk, openDesk } from './order/desk.js';
import { careForLastWords, closeWithLastWords } from './order/last-words.js';
import { confirmByEmail, confirmBySms, failureWords, tellCustomer } from './order/notices.js';
import { collectFunds } from './order/pay.js';
import { keepReturnSlip, startLateReturns } from './order/return-slip.js';
import { summarise } from './order/summary.js';
import { cancellationWords, tellCancelled, toldBy } from './order/undone.js';

/**
 * An order from its request to one of its endings (design.md "The order process"). What was done is taken back
 * unless it completed; the run stays open while it can still be undone or a failed notice be sent again.
 * Closes as cancelled in Temporal when Temporal cancelled it.
 */
export async function order(input: OrderInput): Promise<OrderOutcome> {
  const desk = openDesk(input);
  acceptChanges(desk);
  keepReturnSlip(desk);
  await CancellationScope.nonCancellable(() => fromStartToEnd(desk));
  if (desk.stopping.byTemporal()) throw new CancelledFailure(desk.run.state.outcomeReason ?? 'Cancelled');
  return outcome(desk);
}

async function fromStartToEnd(desk: Desk): Promise<void> {
  const { run } = desk;
  run.card.post();
  const end = await toItsEnd(desk, async () => {
    await agree(desk);
    await collectFunds(desk);
    await createOrder(desk);
    await convertCurrency(desk);
    await book(desk);
    await together(confirmByEmail(desk), confirmBySms(desk));
    await ship(desk);
  });
  if (mustTellCustomer(desk, end)) await tellCustomer(desk, end.reason ?? '');
  else if (mustCorrect(desk, end)) await tellCancelled(desk);
  await summarise(desk, end);
  const cardIsLate = run.state.origin !== null && run.state.card === null;
  if (end.state === 'completed') await completeAndCare(desk, end);
  else await closeAndCare(desk, end);
  await run.outbox.empty();
  if (cardIsLate && patched('record-late-card')) await recordCard(run);
  await startLateReturns(desk);
}

/** Anything but completed. */
async function closeAndCare(desk: Desk, end: End): Promise<void> {
  closeWithLastWords(desk, end);
  const words = end.state === 'cancelled' ? cancellationWords(desk) : failureWords(desk, end.reason ?? '');
  await careForLastWords(desk, end, words);
}

/** Slack may take the card after the end; without its address in the record a return could not tell it. */
async function recordCard(run: Run): Promise<void> {
  keep(run);
  await run.outbox.empty();
}

/** A failed order tells its customer; a refunded one does too, but not in runs that began before it did. */
function mustTellCustomer({ payment }: Desk, { state }: End): boolean {
  if (!payment) return false;
  return state === 'failed' || (state === 'refunded' && patched('tell-refunded-customer'));
}

/** Who has a confirmation learns that it holds no longer; but not in runs that began before that. */
const mustCorrect = ({ run }: Desk, { state }: End): boolean =>
  state === 'cancelled' && toldBy(run.state).length > 0 && patched('tell-undone');

/** Steps 1 to 4, again from the beginning when the order changes while it waits for approval. */
async function agree(desk: Desk): Promise<void> {
  for (;;) {
    await analyse(desk);
    await checkInventory(desk);
    await decideHandling(desk);
    if (await approve(desk)) return;
    beginAgain(desk);
  }
}

function outcome({ run, request, payment, booking, shipment }: Desk): OrderOutcome {
  const { state, outcomeReason } = run.state;
  return {
    orderId: request.orderId,
    state,
    message: outcomeReason ?? 'Order processed successfully',
    paymentId: payment?.paymentId ?? null,
    transactionId: payment?.transactionId ?? null,
    reservationId: booking?.reservationId ?? null,
    trackingNumber: shipment?.trackingNumber ?? null,
    estimatedDelivery: shipment?.estimatedDelivery ?? null,
  };
}
