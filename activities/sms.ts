import type { OrderActivities } from '../src/domain/services.js';
import { byPhone, send } from './notice.js';
import type { World } from './world.js';

/** Text messages to customers. */
export const textMessages = (world: World): Pick<OrderActivities, 'sendSms'> => ({
  sendSms: ({ key, runId, phone, message, type }) =>
    send(world, {
      service: 'sms_notification',
      prefix: 'SMS',
      key,
      runId,
      ...byPhone(phone),
      message,
      input: { phone, message, type },
    }),
});
