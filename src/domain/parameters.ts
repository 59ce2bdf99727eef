import { decimalsOf, toDecimal } from './money.js';
import type { Parameter, ParameterType } from './plan.js';

export interface ParameterProblem {
  name: string;
  problem: string;
}

export interface CheckedParameters {
  /** Complete only when there are neither problems nor missing ones. */
  values: Record<string, unknown>;
  problems: ParameterProblem[];
  /** Required and not given, in the order of the file. */
  missing: Parameter[];
}

type Reader = (value: unknown, parameter: Parameter, baseCurrency: string) => unknown;

/**
 * Checks what was given for a declared workflow, from whichever door: numbers and lists may come as text. Money comes
 * out as `{amount, currency}` with a decimal amount; what names no currency is in the base currency.
 */
export function checkParameters(
  parameters: readonly Parameter[],
  given: Record<string, unknown>,
  baseCurrency: string,
): CheckedParameters {
  const values: Record<string, unknown> = {};
  const missing: Parameter[] = [];
  const names = parameters.map(({ name }) => name);
  const problems = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => ({ name, problem: `There is no “${name}” here; there are: ${names.join(', ') || 'none'}.` }));
  for (const parameter of parameters) {
    const { name } = parameter;
    const said = isGiven(given[name]) ? given[name] : parameter.default;
    if (!isGiven(said)) {
      if (parameter.required) missing.push(parameter);
      values[name] = null;
      continue;
    }
    const value = READERS[parameter.type](said, parameter, baseCurrency);
    const problem = value === undefined ? wrong(parameter) : outside(parameter, value);
    if (problem) problems.push({ name, problem });
    else values[name] = value;
  }
  return { values, problems, missing };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text.slice(0, 5_000);
};
const matching =
  (pattern: RegExp): Reader =>
  (value) => {
    const found = pattern.exec(textOf(value) ?? '');
    return found ? (found[1] ?? found[0]) : undefined;
  };

const READERS: Record<ParameterType, Reader> = {
  string: textOf,
  integer: (value) => numberOf(value, Number.isInteger),
  number: (value) => numberOf(value, Number.isFinite),
  boolean: (value) => truthOf(value),
  money: (value, _parameter, baseCurrency) => moneyOf(value, baseCurrency),
  date: (value) => dateOf(value),
  enum: (value, { values }) =>
    values.find((known) =>
      [known.value, ...known.synonyms].some((name) => name.toLowerCase() === textOf(value)?.toLowerCase()),
    )?.value,
  person: matching(/^(?:<@)?([UW][A-Z0-9]{2,20})(?:\|[^>]*)?>?$/),
  channel: matching(/^(?:<#)?([CGD][A-Z0-9]{2,20})(?:\|[^>]*)?>?$/),
  email: matching(/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/),
  phone: matching(/^\+?[\d ().-]{6,24}$/),
  list: (value) => listOf(value),
  object: (value) => objectOf(value),
};

function numberOf(value: unknown, fits: (number: number) => boolean): number | undefined {
  const number = typeof value === 'string' ? Number(value.replaceAll(',', '')) : value;
  return typeof number === 'number' && fits(number) ? number : undefined;
}

function truthOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = textOf(value)?.toLowerCase() ?? '';
  if (['true', 'yes', 'on', '1'].includes(text)) return true;
  return ['false', 'no', 'off', '0'].includes(text) ? false : undefined;
}

function moneyOf(value: unknown, baseCurrency: string): { amount: number; currency: string } | undefined {
  if (typeof value === 'object' && value !== null) {
    const { amount, amountMinor, currency = baseCurrency } = value as Record<string, unknown>;
    if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return undefined;
    const decimal =
      typeof amountMinor === 'number' ? toDecimal({ amountMinor, currency }) : numberOf(amount, Number.isFinite);
    return decimal === undefined ? undefined : { amount: rounded(decimal, currency), currency };
  }
  const [, before, figure, after] =
    /^([A-Za-z]{3})?\s*(-?[\d,]+(?:\.\d+)?)\s*([A-Za-z]{3})?$/.exec(textOf(value) ?? '') ?? [];
  const amount = numberOf(figure, Number.isFinite);
  const currency = (before ?? after ?? baseCurrency).toUpperCase();
  return amount === undefined ? undefined : { amount: rounded(amount, currency), currency };
}

const rounded = (amount: number, currency: string): number => Number(amount.toFixed(decimalsOf(currency)));

function dateOf(value: unknown): string | undefined {
  const text = textOf(value) ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
}

function listOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const text = textOf(value);
  const json = text?.startsWith('[') ? parsed(text) : undefined;
  if (Array.isArray(json)) return json;
  return text?.split(/\s*[,;\n]\s*/).filter(Boolean);
}

function objectOf(value: unknown): unknown {
  const object = typeof value === 'string' ? parsed(value) : value;
  return typeof object === 'object' && object !== null && !Array.isArray(object) ? object : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const FORMS: Record<ParameterType, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  money: 'an amount such as 240 EUR',
  date: 'a date such as 2027-03-31',
  enum: 'one of the values',
  person: 'a person: mention somebody with @',
  channel: 'a channel: name one with #',
  email: 'an email address',
  phone: 'a phone number',
  list: 'a list',
  object: 'a set of names and values such as colour: red, size: 4',
};

const labelOf = (name: string): string => name.replaceAll('_', ' ');

/** What a parameter may be, in a sentence for the person who gave something else. */
export function wrong({ name, type, values, min, max }: Parameter): string {
  const form = type === 'enum' ? `one of ${values.map(({ value }) => value).join(', ')}` : FORMS[type];
  const bounds = [min === null ? [] : [`at least ${min}`], max === null ? [] : [`at most ${max}`]].flat().join(' and ');
  return `The ${labelOf(name)} must be ${form}${bounds ? `, ${bounds}` : ''}.`;
}

function outside({ name, type, min, max }: Parameter, value: unknown): string | null {
  const amount = type === 'money' ? (value as { amount: number }).amount : value;
  if (typeof amount !== 'number') return null;
  const label = labelOf(name);
  if (min !== null && amount < min) return `The ${label} must be at least ${min}, not ${amount}.`;
  return max !== null && amount > max ? `The ${label} must be at most ${max}, not ${amount}.` : null;
}
