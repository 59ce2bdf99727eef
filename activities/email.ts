import type { OrderActivities } from '../src/domain/services.js';
import { EMAIL, send } from './notice.js';
import type { World } from './world.js';

/** Mails to customers. */
export const emails = (world: World): Pick<OrderActivities, 'sendEmail'> => ({
  sendEmail: ({ key, runId, recipient, subject, message }) =>
    send(world, {
      service: 'email_notification',
      prefix: 'EMAIL',
      key,
      runId,
      recipient,
      message,
      valid: EMAIL,
      invalid: `“${recipient.slice(0, 100)}” is not an email address.`,
      input: { recipient, subject, message },
    }),
});
