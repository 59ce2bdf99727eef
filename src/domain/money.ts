/** Money is an integer count of the currency's minor unit (cents, yen, fils) with its ISO 4217 code. */
export interface Money {
  amountMinor: number;
  currency: string;
}

// ISO 4217: currencies whose minor unit is not a hundredth.
const NO_DECIMALS = [
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
];
const THREE_DECIMALS = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'];

/** Digits behind the decimal point: 0, 2 or 3. */
export function decimalsOf(currency: string): number {
  if (NO_DECIMALS.includes(currency)) return 0;
  return THREE_DECIMALS.includes(currency) ? 3 : 2;
}

/** An amount in minor units of an ISO 4217 currency. */
export const money = (amountMinor: number, currency: string): Money => ({ amountMinor, currency });

/** From a decimal amount (12.5) to minor units, rounded half away from zero. */
export function fromDecimal(amount: number, currency: string): Money {
  const scaled = Math.abs(amount) * 10 ** decimalsOf(currency);
  // The epsilon heals binary fractions such as 1.005, which is stored a hair below its half.
  const rounded = Math.floor(scaled + 0.5 + Number.EPSILON * scaled);
  return { amountMinor: amount < 0 ? -rounded : rounded, currency };
}

/** In major units, for people and services; never to calculate with. */
export const toDecimal = (value: Money): number => value.amountMinor / 10 ** decimalsOf(value.currency);

/** The price of several at this price each. */
export const times = (value: Money, quantity: number): Money => ({
  ...value,
  amountMinor: value.amountMinor * quantity,
});

/** Sum of amounts in one currency. Throws a RangeError when currencies are mixed: add after conversion only. */
export function sum(values: readonly Money[], currency: string): Money {
  const stranger = values.find((value) => value.currency !== currency);
  if (stranger) throw new RangeError(`cannot add ${stranger.currency} to ${currency}`);
  return { amountMinor: values.reduce((total, value) => total + value.amountMinor, 0), currency };
}

/** The same worth in another currency at `rate` (1 unit of the first = `rate` units of the second). */
export const convert = (value: Money, rate: number, currency: string): Money =>
  fromDecimal(toDecimal(value) * rate, currency);

/** As people write it: "$1,899.97", "¥1,200", "KWD 1.234". */
export function formatMoney(value: Money): string {
  const digits = decimalsOf(value.currency);
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: value.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(toDecimal(value))
    .replace(/\u00a0/g, ' ');
}
