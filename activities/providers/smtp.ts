import { createTransport } from 'nodemailer';
import { REFUSALS } from '../../src/domain/services.js';
import { derivedId } from '../ids.js';
import { outage, refusal } from '../outage.js';
import type { Provider } from './provider.js';

const MAILBOX_REFUSED = 550;

/**
 * Mail over SMTP. SMTP knows no idempotency: after a crash between sending and recording a mail may come twice, then
 * with the same Message-ID, by which mail programs show it once.
 */
export function smtpProvider({ url, from, timeoutMs }: { url: string; from: string; timeoutMs: number }): Provider {
  const transport = createTransport({
    ...{ url },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    kind: 'smtp',
    async perform({ key, input }) {
      const id = derivedId('EMAIL', key);
      const domain =
        from
          .split('@')
          .at(-1)
          ?.replace(/[<>\s]/g, '') || 'signalbox.invalid';
      try {
        await transport.sendMail({
          from,
          to: String(input.recipient),
          subject: String(input.subject),
          text: String(input.message),
          messageId: `<${id}@${domain}>`,
        });
      } catch (cause) {
        if (refusedFor(cause)) throw refusal(REFUSALS.invalid, `No mail can be sent to ${String(input.recipient)}.`);
        throw outage('email_notification', cause);
      }
      return { id };
    },
    undo: async () => null,
    state: () => 'closed',
  };
}

const refusedFor = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'responseCode' in cause && cause.responseCode === MAILBOX_REFUSED;
