import { Refusal } from '../src/domain/refusal.js';
import { type Keyed, type Notice, REFUSALS, type ServiceName } from '../src/domain/services.js';
import { perform } from './deed.js';
import { derivedId } from './ids.js';
import { refusing } from './outage.js';
import type { World } from './world.js';

interface Sending extends Keyed {
  service: ServiceName;
  prefix: string;
  recipient: string;
  /** What a recipient looks like, and what to say when it does not. */
  valid: RegExp;
  invalid: string;
  /** What the recipient reads or hears. */
  message: string;
  input: Record<string, unknown>;
}

/**
 * Sends one message once; the journal of the run keeps it under its key. A message cannot be taken back, so a notice
 * has no undo.
 */
export const send = (world: World, sending: Sending): Promise<Notice> =>
  refusing(() => {
    const { service, prefix, recipient, message, valid, invalid, input, key, runId } = sending;
    if (!valid.test(recipient)) throw new Refusal(REFUSALS.invalid, invalid);
    return perform<Notice>(world, {
      service,
      operation: 'send',
      key,
      runId,
      input,
      settle: (facts) => ({
        result: {
          id: facts.id ?? derivedId(prefix, key),
          recipient,
          sentAt: facts.sentAt ?? new Date().toISOString(),
        },
        effect: { sent: { to: recipient, text: message }, undo: { what: 'nothing', id: '', amount: null } },
      }),
    });
  });

export const EMAIL = /^[^\s@]+@[^\s@]+$/;
export const PHONE = /^\+?[\d\s().-]{3,25}$/;

/** A recipient who is reached by phone. */
export const byPhone = (phone: string): Pick<Sending, 'recipient' | 'valid' | 'invalid'> => ({
  recipient: phone,
  valid: PHONE,
  invalid: `“${phone.slice(0, 100)}” is not a phone number.`,
});
