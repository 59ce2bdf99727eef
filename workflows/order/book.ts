import { patched } from '@temporalio/workflow';
import { counted } from '../../src/domain/counted.js';
import { formatMoney } from '../../src/domain/money.js';
import type { Alternative, Booking } from '../../src/domain/services.js';
import { Ending, sentence } from '../lib/endings.js';
import { addStep, edit } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import { askFor, rateWords } from './agree.js';
import { orderAnew } from './deliver.js';
import { type Desk, showContents, totalOf } from './desk.js';
import { pay } from './pay.js';

/**
 * Step 8. When it cannot be booked a private buyer gets the money back; a company gets the next best price.
 * @throws Ending `refunded`, or `failed` when there is no alternative or that fails too
 */
export async function book(desk: Desk): Promise<void> {
  try {
    desk.booking = await reserve(desk, 'booking');
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    if (desk.request.channel === 'B2C')
      throw new Ending('refunded', `${sentence(error.message)} The payment is refunded.`);
    await bookAlternative(desk, error.message);
  }
}

const reserve = ({ step, services, request, key }: Desk, id: string, title?: string): Promise<Booking> =>
  step({
    id,
    title,
    deed: () => services.book({ ...key(id), items: request.items, channel: request.channel }),
    told: ({ bookingId, reservationId, quantity }) => `${bookingId}, ${reservationId}, ${counted(quantity, 'item')}`,
    ref: ({ bookingId }) => bookingId,
    undo: { title: 'Cancel the booking', verb: 'cancelled', activity: 'cancelBooking', input: key(id) },
  });

async function bookAlternative(desk: Desk, reason: string): Promise<void> {
  try {
    const alternative = await nextBestPrice(desk);
    if (!alternative) throw new Ending('failed', `${sentence(reason)} There is no alternative to book.`);
    await payInstead(desk, alternative);
    desk.booking = await reserve(desk, 'booking_alternative', 'Book the alternative');
  } catch (error) {
    if (error instanceof StepFailed)
      throw new Ending('failed', `${sentence(reason)} The alternative failed too: ${error.message}`);
    throw error;
  }
}

const nextBestPrice = ({ step, services, request, rate, total }: Desk): Promise<Alternative | null> =>
  step({
    id: 'next_best_price',
    title: 'Find the next best price',
    deed: () => services.findAlternative({ items: request.items, currency: request.currency, rate }),
    told: (found) =>
      found
        ? `${found.items.map(({ product }) => product).join(', ')} for ${formatMoney(found.total)} instead of ${formatMoney(total)}`
        : 'No alternative',
  });

/** The alternative takes the place of what was wanted: asked again when dearer than allowed, then paid instead. */
async function payInstead(desk: Desk, { items, baseTotal }: Alternative): Promise<void> {
  const paidMinor = desk.baseTotal.amountMinor;
  desk.request = { ...desk.request, items };
  desk.total = totalOf(desk.request);
  desk.baseTotal = baseTotal;
  if (baseTotal.amountMinor > Math.max(desk.allowedMinor, paidMinor)) {
    addStep(desk.run, { id: 'approve_alternative', title: 'Approval of the alternative' });
    if (!(await askFor(desk, 'approve_alternative'))) {
      throw new Ending('failed', 'The alternative was not approved.');
    }
  }
  showContents(desk);
  const detail = `${formatMoney(desk.total)} = ${formatMoney(baseTotal)}: ${rateWords(desk.rate)}`;
  if (desk.rate.from !== desk.rate.to) desk.run.change(() => edit(desk.run, 'currency', { detail }));
  if (baseTotal.amountMinor !== paidMinor) {
    await desk.saga.takeBack('funds');
    desk.payment = await pay(desk, { stepId: 'funds_alternative', title: 'Pay the new price' });
  }
  if (patched('order-of-the-alternative')) await orderAnew(desk);
}
