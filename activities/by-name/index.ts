import { closest } from 'fastest-levenshtein';
import { Refusal } from '../../src/domain/refusal.js';
import {
  type Keyed,
  type OrderActivities,
  REFUSALS,
  SERVICES,
  type ServiceActivities,
  type ServiceName,
  type Undone,
} from '../../src/domain/services.js';
import { refusing } from '../outage.js';
import type { World } from '../world.js';
import { noticeCallers } from './notices.js';
import type { Caller } from './reading.js';
import { tradeCallers } from './trade.js';

const NOTHING: Undone = { id: null, amount: null };

function named(service: string): ServiceName {
  const name = SERVICES.find((known) => known === service);
  if (name) return name;
  const nearest = closest(service, [...SERVICES]);
  throw new Refusal(REFUSALS.invalid, `There is no service “${service.slice(0, 60)}”. Did you mean “${nearest}”?`);
}

/** The seven services by their registry names (S0-46), for whoever knows them by name only. */
export function servicesByName(world: World, activities: OrderActivities): ServiceActivities {
  const call: Record<ServiceName, Caller> = { ...tradeCallers(world, activities), ...noticeCallers(activities) };
  const undo: Partial<Record<ServiceName, (keyed: Keyed) => Promise<Undone>>> = {
    order_creation: activities.cancelOrder,
    payment_processing: activities.refundPayment,
    shipping_confirmation: activities.cancelShipping,
  };

  return {
    callService: ({ service, input, key, runId }) => refusing(async () => call[named(service)](input, { key, runId })),
    undoService: ({ service, key, runId }) =>
      refusing(async () => (await undo[named(service)]?.({ key, runId })) ?? NOTHING),
  };
}
