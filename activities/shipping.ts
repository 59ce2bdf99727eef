import { Refusal } from '../src/domain/refusal.js';
import { type OrderActivities, REFUSALS, type Shipment } from '../src/domain/services.js';
import { perform, undo } from './deed.js';
import { derivedId } from './ids.js';
import { refusing } from './outage.js';
import type { World } from './world.js';

const BUSINESS_DAYS = { standard: 5, express: 2 } as const;

/** The day that many business days after `from`, as YYYY-MM-DD in UTC; Saturdays and Sundays do not count. */
export function businessDaysAfter(from: Date, days: number): string {
  const day = new Date(from);
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

/** The warehouse: standard arrives within five business days, express within two. */
export const shipping = (world: World): Pick<OrderActivities, 'ship' | 'cancelShipping'> => ({
  ship: ({ key, runId, orderId, method, address }) =>
    refusing(() => {
      if (address.trim() === '') throw new Refusal(REFUSALS.invalid, 'There is no address to ship to.');
      return perform<Shipment>(world, {
        service: 'shipping_confirmation',
        operation: 'ship',
        key,
        runId,
        input: { orderId, method, address },
        settle: (facts) => ({
          result: {
            trackingNumber: facts.trackingNumber ?? derivedId('TRACK', key, 16),
            estimatedDelivery: facts.estimatedDelivery ?? businessDaysAfter(new Date(), BUSINESS_DAYS[method]),
          },
          effect: { undo: { what: 'shipping cancelled', id: derivedId('CXL', key), amount: null } },
        }),
      });
    }),

  /** Undoes ship of the same key; safe when nothing was shipped. */
  cancelShipping: (input) => undo(world, { service: 'shipping_confirmation', keyed: input }),
});
