import { describe, expect, it } from 'vitest';
import { parseChaos } from '../../src/domain/chaos.js';

describe('the chaos setting', () => {
  it('knows the promised rates by default', () => {
    expect(parseChaos('default')).toEqual({
      rates: {
        order_creation: 0.1,
        payment_processing: 0,
        currency_conversion: 0.1,
        email_notification: 0.15,
        shipping_confirmation: 0.1,
        call_center_trigger: 0.05,
        sms_notification: 0.12,
        wallet: 0,
        inventory: 0,
        booking: 0,
      },
      countedDecline: true,
    });
  });

  it('turns everything off, the counted decline too', () => {
    const { rates, countedDecline } = parseChaos('off');

    expect(Object.values(rates).every((rate) => rate === 0)).toBe(true);
    expect(countedDecline).toBe(false);
  });

  it('sets those named and turns the others off', () => {
    const { rates, countedDecline } = parseChaos('booking=1, sms_notification=12.5%');

    expect(rates).toMatchObject({ booking: 1, sms_notification: 0.125, email_notification: 0, order_creation: 0 });
    expect(countedDecline).toBe(false);
  });

  it('takes the counted decline alone', () => {
    expect(parseChaos('payment_processing=4th')).toEqual({ ...parseChaos('off'), countedDecline: true });
  });

  it.each([
    ['emial_notification=1', 'Did you mean “email_notification”?'],
    ['email_notification=1.5', 'is not a failure rate'],
    ['email_notification=101%', 'is not a failure rate'],
    ['email_notification=-1', 'is not a failure rate'],
    ['email_notification=often', 'is not a failure rate'],
    ['email_notification=', 'is not a failure rate'],
    ['sms_notification=4th', 'Only payment_processing knows “4th”'],
    ['on', 'is not a chaos setting'],
    ['', 'is not a chaos setting'],
    ['a=1=2', 'is not a chaos setting'],
  ])('refuses “%s” with a sentence: %s', (text, sentence) => {
    expect(() => parseChaos(text)).toThrow(sentence);
  });
});
