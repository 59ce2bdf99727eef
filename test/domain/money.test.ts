import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, formatMoney, fromDecimal, money, sum, times, toDecimal } from '../../src/domain/money.js';

describe('money', () => {
  it.each([
    [1899.97, 'USD', 189_997, '$1,899.97'],
    [1200, 'JPY', 1_200, '¥1,200'],
    [1.234, 'KWD', 1_234, 'KWD 1.234'],
    [1.005, 'EUR', 101, '€1.01'],
    [-2.5, 'USD', -250, '-$2.50'],
  ])('keeps %d %s as a whole number of minor units and writes it as people do', (amount, currency, minor, text) => {
    const value = fromDecimal(amount, currency);

    expect(value).toEqual({ amountMinor: minor, currency });
    expect(formatMoney(value)).toBe(text);
  });

  it('comes back from a decimal to the same minor units, whatever the currency', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('USD', 'JPY', 'KWD'), (minor, currency) => {
        expect(fromDecimal(toDecimal(money(minor, currency)), currency).amountMinor).toBe(minor);
      }),
    );
  });

  it('refuses to add two currencies', () => {
    expect(() => sum([money(1, 'USD'), money(1, 'EUR')], 'USD')).toThrow('cannot add EUR to USD');
  });

  it('converts between currencies with different minor units', () => {
    expect(convert(money(1_000, 'USD'), 150.5, 'JPY')).toEqual(money(1_505, 'JPY'));
    expect(times(money(333, 'USD'), 3)).toEqual(money(999, 'USD'));
  });
});
