import type { Notice } from '../../src/domain/services.js';
import type { NoticeChannel } from '../lib/recovery.js';
import { StepFailed } from '../lib/steps.js';
import { type Desk, whatOf } from './desk.js';

/** The steps that confirm the order, and the service each goes through. */
export const OWN_CHANNEL: Record<string, NoticeChannel> = { email: 'notify_email', sms: 'notify_sms' };

/** The steps that tell the customer of an end other than completion, and the service each goes through. */
export const LAST_WORDS: Record<string, NoticeChannel> = {
  notify_customer: 'notify_email',
  undone_notify_email: 'notify_email',
  undone_notify_sms: 'notify_sms',
  undone_notify_call: 'notify_call',
};

/** What a notice needs: an order has it, and so has its return. */
export type Noticing = Pick<Desk, 'step' | 'services' | 'key' | 'request'>;

interface Sending {
  channel: NoticeChannel;
  /** Of the step, and part of the notice's own idempotency key. */
  id: string;
  title?: string;
  message: string;
}

const TITLES: Record<NoticeChannel, string> = {
  notify_email: 'Notify by email',
  notify_sms: 'Notify by SMS',
  notify_call: 'Notify by call',
};

/** Sends a notice through its service as a step of its own, with its id on the card. @throws StepFailed */
export async function sendNotice(
  parts: Noticing,
  { channel, id, message, title = TITLES[channel] }: Sending,
): Promise<void> {
  await parts.step({ id, title, deed: () => notify(parts, { channel, id, message }), told });
}

const told = ({ id, recipient }: Notice): string => `${id} to ${recipient}`;

function notify({ services, key, request }: Noticing, { channel, id, message }: Omit<Sending, 'title'>) {
  const { email, phone, id: customerId } = request.customer;
  const once = key(id);
  if (channel === 'notify_email') {
    return services.sendEmail({ ...once, recipient: email, subject: `Your order ${request.orderId}`, message });
  }
  if (channel === 'notify_sms') return services.sendSms({ ...once, phone, message, type: 'alert' });
  return services.callCenter({ ...once, customerId, phone, priority: 'medium', message });
}

/** "Your order ORD-1 (2 × Desk lamp) is confirmed." */
export const confirmation = ({ request }: Noticing): string =>
  `Your order ${request.orderId} (${whatOf(request)}) is confirmed.`;

/** Step 9, first half. A failure is told and never fails the order. */
export const confirmByEmail = (desk: Noticing): Promise<void> =>
  harmless(async () => {
    const { services, request, key } = desk;
    const message = confirmation(desk);
    await desk.step({
      id: 'email',
      deed: () =>
        services.sendEmail({
          ...key('email'),
          recipient: request.customer.email,
          subject: 'Order Confirmation',
          message,
        }),
      told,
    });
  });

/** Step 9, second half. A failure is told and never fails the order. */
export const confirmBySms = (desk: Noticing): Promise<void> =>
  harmless(async () => {
    const { services, request, key } = desk;
    const message = `Your order ${request.orderId} is confirmed.`;
    const { phone } = request.customer;
    await desk.step({
      id: 'sms',
      deed: () => services.sendSms({ ...key('sms'), phone, message, type: 'confirmation' }),
      told,
    });
  });

/** The order could not be completed and everything is taken back: the customer is told, as far as that is possible. */
export const tellCustomer = (desk: Noticing, reason: string): Promise<void> =>
  harmless(() =>
    sendNotice(desk, { channel: 'notify_email', id: 'notify_customer', message: failureWords(desk, reason) }),
  );

/** What the customer of an order that could not be completed is told. */
export const failureWords = ({ request }: Noticing, reason: string): string =>
  `Your order ${request.orderId} could not be completed: ${reason}`;

/** A notice that cannot be sent is told on the card; the story goes on. */
export async function harmless(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
  }
}
