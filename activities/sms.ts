import type { OrderActivities } from '../src/domain/services.js';
import { PHONE, send } from './notice.js';
import type { World } from './world.js';

/** Text messages to customers. */
export const textMessages = (world: World): Pick<OrderActivities, 'sendSms'> => ({
  sendSms: ({ key, runId, phone, message, type }) =>
    send(world, {
      service: 'sms_notification',
      prefix: 'SMS',
      key,
      runId,
      recipient: phone,
      message,
      valid: PHONE,
      invalid: `“${phone.slice(0, 100)}” is not a phone number.`,
      input: { phone, message, type },
    }),
});
