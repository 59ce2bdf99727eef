import type { OrderActivities } from '../../src/domain/services.js';
import { reading } from './reading.js';

const CALLBACK_MINUTES = { high: 15, medium: 60, low: 240 } as const;

/** Email, SMS and the call centre, with the input and the answer of the source documents. */
export const noticeCallers = (activities: OrderActivities) => ({
  email_notification: reading('email_notification', async (mail, keyed) => {
    const { id, recipient, sentAt } = await activities.sendEmail({ ...keyed, ...mail });
    return { email_id: id, recipient, status: 'sent', sent_at: sentAt };
  }),

  call_center_trigger: reading(
    'call_center_trigger',
    async ({ customer_id, phone_number, priority, message }, keyed) => {
      const ticket = { ...keyed, customerId: customer_id, phone: phone_number, priority, message };
      const { id } = await activities.callCenter(ticket);
      return { ticket_id: id, priority, estimated_callback_time: `within ${CALLBACK_MINUTES[priority]} minutes` };
    },
  ),

  sms_notification: reading('sms_notification', async ({ phone_number, message, message_type }, keyed) => {
    const sms = await activities.sendSms({ ...keyed, phone: phone_number, message, type: message_type });
    return { sms_id: sms.id, phone_number, status: 'delivered', sent_at: sms.sentAt };
  }),
});
