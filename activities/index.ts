import type { OrderActivities, RunActivities, ServiceActivities } from '../src/domain/services.js';
import { bookings } from './booking.js';
import { servicesByName } from './by-name/index.js';
import { callCenter } from './call-center.js';
import { changes } from './changes.js';
import { currency } from './currency.js';
import { emails } from './email.js';
import { handling } from './handling.js';
import { inventory } from './inventory.js';
import { orders } from './order-creation.js';
import { payments } from './payment.js';
import { record } from './record.js';
import { shipping } from './shipping.js';
import { textMessages } from './sms.js';
import { summaries } from './summary.js';
import { wallet } from './wallet.js';
import { createWorld, type World, type WorldDependencies } from './world.js';

/** Every activity over one world: the order's, the run's, and the services by name. */
export function activitiesOf(world: World): OrderActivities & RunActivities & ServiceActivities {
  const activities = orderActivities(world);
  return { ...activities, ...servicesByName(world, activities) };
}

const orderActivities = (world: World): OrderActivities & RunActivities => ({
  ...inventory(world),
  ...handling(world),
  ...payments(world),
  ...wallet(world),
  ...orders(world),
  ...currency(world),
  ...bookings(world),
  ...emails(world),
  ...textMessages(world),
  ...callCenter(world),
  ...shipping(world),
  ...changes,
  ...summaries(world),
  ...record(world),
});

/** Every activity of an order, made once per worker. */
export const createActivities = (dependencies: WorldDependencies): ReturnType<typeof activitiesOf> =>
  activitiesOf(createWorld(dependencies));
