import { type BlockProblem, type Check, failed, missing, step, wrongType } from './problem.js';

export type Shape = Record<string, unknown>;
export type Rule = (object: Shape, at: string) => BlockProblem[];
export type ObjectShape = { required?: Record<string, Check>; optional?: Record<string, Check>; rules?: Rule[] };
type Bounds = { min?: number; max?: number };

/** Whether a value is an object, not a list and not null. */
export const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Slack counts characters, not UTF-16 units. */
export const lengthOf = (text: string): number => (text.length < 20 ? [...text].length : countPoints(text));

function countPoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Text of `min` (1 unless said) to `max` characters. */
export function string({ min = 1, max }: Bounds = {}): Check {
  return (value, at) => {
    if (typeof value !== 'string') return wrongType('must provide a string', at);
    const length = lengthOf(value);
    if (length < min) {
      return failed(`must be more than ${min - 1} characters`, at, { type: 'min_length', expected: min, got: length });
    }
    if (max !== undefined && length > max) {
      return failed(`must be less than ${max + 1} characters`, at, { type: 'max_length', expected: max, got: length });
    }
    return [];
  };
}

/** Text of a form, such as a date; `expected` is what the answer names. */
export function pattern(expression: RegExp, max = 3000): Check {
  const text = string({ max });
  return (value, at) => {
    const problems = text(value, at);
    if (problems.length > 0 || expression.test(String(value))) return problems;
    const constraint = { type: 'pattern', expected: expression.source, got: value };
    return failed(`input must match regex pattern: ${expression.source}`, at, constraint);
  };
}

/** One of the values named. */
export function oneOf(...allowed: (string | number)[]): Check {
  return (value, at) => {
    if (typeof value !== typeof allowed[0]) {
      return wrongType(typeof allowed[0] === 'string' ? 'must provide a string' : 'must provide a number', at);
    }
    if (allowed.some((each) => each === value)) return [];
    return failed('must be a valid enum value', at, { type: 'enum', expected: allowed, got: value });
  };
}

/** True or false. */
export const boolean: Check = (value, at) => (typeof value === 'boolean' ? [] : wrongType('must be a boolean', at));

function number(isRight: (value: unknown) => value is number, refusal: string, { min, max }: Bounds): Check {
  return (value, at) => {
    if (!isRight(value)) return wrongType(refusal, at);
    if (max !== undefined && value > max) {
      return failed(`must be less than ${max}`, at, { type: 'maximum', expected: max, got: value });
    }
    if (min !== undefined && value < min) {
      return failed(`must be greater than ${min}`, at, { type: 'minimum', expected: min, got: value });
    }
    return [];
  };
}

const isInteger = (value: unknown): value is number => Number.isInteger(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A whole number between the bounds, both allowed. */
export const integer = (bounds: Bounds = {}): Check => number(isInteger, 'must provide an integer', bounds);
/** Any number between the bounds, both allowed. */
export const decimal = (bounds: Bounds = {}): Check => number(isNumber, 'must provide a number', bounds);

/** A list; when there are too many items they are not looked at one by one. */
export function array(item: Check, { min = 0, max }: Bounds = {}): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return wrongType('must provide an array', at);
    if (max !== undefined && value.length > max) {
      return failed(`no more than ${max} items allowed`, at, { type: 'max_items', expected: max, got: value.length });
    }
    if (value.length < min) {
      return failed(`must provide at least ${min} items`, at, { type: 'min_items', expected: min, got: value.length });
    }
    return value.flatMap((each, index) => item(each, at + step(index)));
  };
}

/** An object with these fields and no other; `type` is always allowed, because a variant was chosen by it. */
export function object({ required = {}, optional = {}, rules = [] }: ObjectShape): Check {
  return (value, at) => {
    if (!isShape(value)) return wrongType('must provide an object', at);
    const problems: BlockProblem[] = [];
    for (const name of Object.keys(required)) {
      if (!Object.hasOwn(value, name) || value[name] === undefined) problems.push(...missing(name, at));
    }
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined || name === 'type') continue;
      const check = own(required, name) ?? own(optional, name);
      if (check) problems.push(...check(field, at + step(name)));
      else problems.push(...unknownProperty(name, at));
    }
    return problems.length > 0 ? problems : rules.flatMap((rule) => rule(value, at));
  };
}

const own = (checks: Record<string, Check>, name: string) => (Object.hasOwn(checks, name) ? checks[name] : undefined);

const unknownProperty = (name: string, at: string) =>
  failed(`invalid additional property: ${name}`, at, { type: 'additional_properties', got: name });

/** An object whose `type` says which of the variants it is. */
export function variants(table: () => Record<string, Check>): Check {
  return (value, at) => {
    if (!isShape(value)) return wrongType('must provide an object', at);
    if (value.type === undefined) return missing('type', at);
    if (typeof value.type !== 'string') return wrongType('must provide a string', `${at}/type`);
    const check = own(table(), value.type);
    if (check) return check(value, at);
    const constraint = { type: 'enum', expected: Object.keys(table()) };
    return failed(`unsupported type: ${value.type}`, `${at}/type`, constraint);
  };
}

/**
 * Slack writes the longest text of a place as `allOf`, and so names the object first and the broken limit after it;
 * other faults of the text are named alone (recorded answers of chat.postMessage and blocks.validate).
 */
export function all(check: Check): Check {
  return (value, at) => {
    const problems = check(value, at);
    if (!problems.some(({ constraint }) => constraint?.type === 'max_length')) return problems;
    return [...failed('failed to match all allowed schemas', at, { type: 'all_of' }), ...problems];
  };
}
