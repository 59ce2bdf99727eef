import type { Parameter, ParameterType } from '../../domain/plan.js';
import { money, number, wholeNumber } from './amounts.js';
import type { Found, Reader, Reading } from './reading.js';
import { channel, choice, date, email, list, pairs, person, phone, truth, words } from './words.js';

const READERS: Record<ParameterType, Reader> = {
  string: words,
  integer: wholeNumber,
  number,
  boolean: truth,
  money,
  date,
  enum: choice,
  person,
  channel,
  email,
  phone,
  list,
  object: pairs,
};

/** The most telling types take their words first: an amount before a bare number, a date before both. */
const ORDER: ParameterType[] = [
  'person',
  'channel',
  'email',
  'enum',
  'money',
  'date',
  'phone',
  'boolean',
  'list',
  'object',
  'integer',
  'number',
  'string',
];
/** What is left after "for", "about" or "because": the nearest thing to a title that a sentence has. */
const PURPOSE = /\b(?:for|about|because of|regarding|titled|called|named)\s+(?:the |a |an |my |our )?([^.,;!?]+)/i;

export interface Filled {
  values: Record<string, unknown>;
  /** Required and not said, in the order in which the definition names them. */
  missing: Parameter[];
  /** Said, but outside of the parameter's limits: a sentence each. */
  problems: { name: string; problem: string }[];
}

export interface Known extends Reading {
  /** What earlier turns found. */
  values?: Record<string, unknown>;
  /** The parameter that was asked for, whose answer this text is. */
  asked?: string;
}

/** Fills parameters of any declared workflow from a sentence; nothing is guessed, and no words are used twice. */
export function fillSlots(
  parameters: readonly Parameter[],
  text: string,
  { values: known = {}, asked, ...reading }: Known,
): Filled {
  const values: Record<string, unknown> = { ...known };
  const problems: Filled['problems'] = [];
  let rest = text;
  // A choice only points at words ("the team dinner" is a meal), so they may still name the purpose.
  let unpointed = text;
  const open = parameters.filter(({ name }) => values[name] === undefined || name === asked);
  for (const parameter of inOrder(open, asked)) {
    const found = READERS[parameter.type](rest, parameter, { ...reading, asked: parameter.name === asked });
    if (!found) continue;
    rest = without(rest, found);
    if (parameter.type !== 'enum') unpointed = without(unpointed, found);
    const problem = problemOf(parameter, found.value);
    if (problem) problems.push({ name: parameter.name, problem });
    else values[parameter.name] = found.value;
  }
  takePurpose(open, unpointed, values);
  const missing = parameters.filter(({ name, required }) => required && values[name] === undefined);
  return { values: withDefaults(parameters, values), missing, problems };
}

const inOrder = (parameters: readonly Parameter[], asked: string | undefined): Parameter[] =>
  [...parameters].sort(
    (a, b) => Number(b.name === asked) - Number(a.name === asked) || ORDER.indexOf(a.type) - ORDER.indexOf(b.type),
  );

/** The other words keep their places, and a comma keeps apart what was on either side. */
const without = (text: string, { start, end }: Found): string =>
  text.slice(0, start) + ','.padEnd(end - start) + text.slice(end);

function takePurpose(open: readonly Parameter[], rest: string, values: Record<string, unknown>): void {
  const first = open.find(({ name, type, required }) => type === 'string' && required && values[name] === undefined);
  const purpose = PURPOSE.exec(rest)?.[1]
    ?.replace(/\s+/g, ' ')
    .replace(/ (?:on|by|at|to|in|of|for)$/i, '')
    .trim();
  if (first && purpose) values[first.name] = purpose;
}

function withDefaults(parameters: readonly Parameter[], values: Record<string, unknown>): Record<string, unknown> {
  const defaults = parameters.flatMap(({ name, default: value }) => (value === null ? [] : [[name, value] as const]));
  return { ...Object.fromEntries(defaults), ...values };
}

function problemOf({ min, max, name }: Parameter, value: unknown): string | null {
  if (typeof value !== 'number') return null;
  const label = name.replaceAll('_', ' ');
  if (min !== null && value < min) return `The ${label} must be at least ${min}, not ${value}.`;
  return max !== null && value > max ? `The ${label} must be at most ${max}, not ${value}.` : null;
}
