import type { OrderItem } from '../src/domain/order.js';
import { bySku } from '../src/domain/product.js';
import { type Booking, type OrderActivities, REFUSALS } from '../src/domain/services.js';
import { findAlternative } from './alternative.js';
import { ALREADY_UNDONE } from './deed.js';
import { derivedId } from './ids.js';
import { wishes } from './inventory.js';
import { refusal, refusing } from './outage.js';
import type { World } from './world.js';

function refuseUnbookable(items: readonly OrderItem[]): void {
  const refused = items.find(({ sku }) => bySku(sku)?.booking === 'refused');
  if (refused) throw refusal(REFUSALS.bookingRefused, `Booking failed - the supplier refused ${refused.product}.`);
}

/** Reservation of the items: stock is taken and given back with the booking. */
export const bookings = (world: World): Pick<OrderActivities, 'book' | 'cancelBooking' | 'findAlternative'> => ({
  book: ({ key, runId, items }) =>
    refusing(async () => {
      const known = await world.deeds.result<Booking>(key);
      if (known) return known;
      const wanted = wishes(items);
      await world.simulation.mayFail('booking', key);
      refuseUnbookable(items);
      const result: Booking = {
        bookingId: derivedId('BKG', key),
        reservationId: derivedId('RES', key),
        quantity: wanted.reduce((pieces, item) => pieces + item.wanted, 0),
      };
      const outcome = await world.deeds.act({
        key,
        runId,
        result,
        effect: {
          stock: wanted.map(({ sku, wanted: take, start }) => ({ sku, take, start })),
          undo: { what: 'booking cancelled', id: derivedId('CXL', key), amount: null },
        },
      });
      if (outcome.status === 'done') return outcome.result;
      if (outcome.status === 'undone') throw refusal(ALREADY_UNDONE, 'This booking was already cancelled.');
      const short = outcome.status === 'short' ? `only ${outcome.left} × ${bySku(outcome.sku)?.name} left` : 'no stock';
      throw refusal(REFUSALS.bookingRefused, `Booking failed - ${short}.`);
    }),

  /** Undoes book of the same key; the pieces are in stock again. */
  async cancelBooking({ key, runId }) {
    if (await world.deeds.result(key)) {
      await world.simulation.mayFail('booking', `${key}:undo`);
    }
    return world.deeds.undo({ key, runId });
  },

  findAlternative: (input) => refusing(() => findAlternative(world, input)),
});
