import type { OrderActivities } from '../src/domain/services.js';
import { byPhone, send } from './notice.js';
import type { World } from './world.js';

/** Tickets for the people who call customers back. */
export const callCenter = (world: World): Pick<OrderActivities, 'callCenter'> => ({
  callCenter: ({ key, runId, customerId, phone, priority, message }) =>
    send(world, {
      service: 'call_center_trigger',
      prefix: 'CALL',
      key,
      runId,
      ...byPhone(phone),
      message,
      input: { customerId, phone, priority, message },
    }),
});
