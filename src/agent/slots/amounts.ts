import { decimalsOf, fromDecimal } from '../../domain/money.js';
import { currencyOf } from '../language/currency.js';
import { FIGURE, figureOf } from '../language/figures.js';
import { numberAt } from '../language/numbers.js';
import { wordsOf } from '../language/words.js';
import { type Found, foundAt, type Reader } from './reading.js';

const CURRENCY = String.raw`(?:us |canadian |australian |swiss )?(?:dollars?|euros?|pounds?|francs?|yen|rupees?|yuan|dinars?|zlotys?)|[A-Za-z]{3}\b|[€$£¥₹]`;
const AMOUNT = String.raw`${FIGURE}(?:\s?k\b)?`;
const BEFORE = new RegExp(String.raw`([€$£¥₹]|\b[A-Z]{3})\s?(${AMOUNT})`);
const AFTER = new RegExp(String.raw`(${AMOUNT})\s?(${CURRENCY})`, 'i');
const NUMBER = new RegExp(String.raw`(?<![\w.,])-?${FIGURE}(?![\w.]*\w)`);

function decimal(text: string, decimals: number): number | null {
  const plain = figureOf(text.replace(/\s?k$/i, ''), decimals);
  return plain !== null && /k$/i.test(text) ? plain * 1_000 : plain;
}

/** "240 euros", "$1,200.50", "EUR 99", "2.5k"; a bare number only as an answer. */
export const money: Reader = (text, _parameter, { currency, asked }) => {
  const amount = (figure: string, name: string) => {
    const code = currencyOf(name);
    const value = code ? decimal(figure, decimalsOf(code)) : null;
    return code && value !== null ? fromDecimal(value, code) : null;
  };
  const named =
    foundAt(AFTER.exec(text), ([, figure = '', name = '']) => amount(figure, name)) ??
    foundAt(BEFORE.exec(text), ([, name = '', figure = '']) => amount(figure, name));
  if (named || !asked) return named;
  const bare = numberIn(text, decimalsOf(currency));
  return bare && { ...bare, value: fromDecimal(Number(bare.value), currency) };
};

/** A number in digits, or at the beginning of an answer in words; "1.125" has three decimals. */
export const number: Reader = (text) => numberIn(text, 3);

function numberIn(text: string, decimals: number): Found | null {
  const digits = foundAt(NUMBER.exec(text), ([figure]) => decimal(figure, decimals));
  if (digits) return digits;
  const words = wordsOf(text);
  const spoken = words.flatMap((_, at) => numberAt(words, at) ?? [])[0];
  const start = spoken ? text.toLowerCase().indexOf(words[spoken.start]?.raw ?? '') : -1;
  const last = spoken ? (words[spoken.start + spoken.length - 1]?.raw ?? '') : '';
  return spoken && start >= 0
    ? { value: spoken.value, start, end: text.toLowerCase().indexOf(last, start) + last.length }
    : null;
}

export const wholeNumber: Reader = (text) => {
  const found = numberIn(text, 0);
  return found && Number.isInteger(found.value) ? found : null;
};
