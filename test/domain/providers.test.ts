import { describe, expect, it } from 'vitest';
import { parseProviders } from '../../src/domain/providers.js';

describe('the providers setting', () => {
  it('simulates everything but the rates when nothing is written', () => {
    const { currency_conversion, ...rest } = parseProviders('');

    expect(currency_conversion).toEqual({ kind: 'rate_api' });
    expect(Object.values(rest).every(({ kind }) => kind === 'simulated')).toBe(true);
  });

  it('takes names and addresses', () => {
    const chosen = parseProviders('email_notification=smtp, payment_processing=https://erp.acme.test/pay?a=b');

    expect(chosen.email_notification).toEqual({ kind: 'smtp' });
    expect(chosen.payment_processing).toEqual({ kind: 'http', url: 'https://erp.acme.test/pay?a=b' });
  });

  it.each([
    ['mail=smtp', '“mail” is not a service'],
    ['email_notification=stripe', 'Write one of: simulated, an http(s) address, smtp.'],
    ['email_notification=http', 'cannot stand behind email_notification'],
    ['email_notification', 'cannot stand behind email_notification'],
  ])('refuses “%s” and says what can be written', (text, sentence) => {
    expect(() => parseProviders(text)).toThrow(sentence);
  });
});
