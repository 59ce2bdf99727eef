import { type ArgumentFact, methodFacts } from '../data/facts.js';

export type Args = Record<string, unknown>;
export type ArgumentRefusal = { ok: false; error: string; response_metadata: { messages: string[] } };
type Reading = { value: unknown; problem?: string };

const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Slack's answer to arguments that are missing or of the wrong kind. */
export const invalidArguments = (messages: string[]): ArgumentRefusal => ({
  ok: false,
  error: 'invalid_arguments',
  response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readString(value: unknown): Reading {
  if (typeof value === 'string') return { value };
  return { value, problem: 'must provide a string' };
}

/** Slack coerces as PHP does: '0', 'false' and '' are false, the rest is true. */
function readBoolean(value: unknown): Reading {
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'string') return { value: !['', '0', 'false'].includes(value.toLowerCase()) };
  if (typeof value === 'number') return { value: value !== 0 };
  return { value, problem: 'must be a boolean' };
}

function readNumber(value: unknown, fact: ArgumentFact): Reading {
  const pattern = fact.type === 'integer' ? WHOLE : DECIMAL;
  const number = typeof value === 'string' && pattern.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return { value, problem: 'must provide a number' };
  if (fact.maximum !== undefined && number > fact.maximum)
    return { value, problem: `must be less than ${fact.maximum}` };
  if (fact.minimum !== undefined && number < fact.minimum) {
    return { value, problem: `must be greater than ${fact.minimum}` };
  }
  return { value: number };
}

const parts = (text: string) => (text === '' ? [] : text.split(','));

/** A form sends an array as JSON or as a comma-separated list. */
function readArray(value: unknown, fact: ArgumentFact): Reading {
  const json = typeof value === 'string' ? parsed(value) : value;
  const list = Array.isArray(json) ? json : typeof value === 'string' && json === undefined ? parts(value) : undefined;
  if (!list) return { value, problem: 'must provide an array' };
  if (fact.maxItems !== undefined && list.length > fact.maxItems) {
    return { value, problem: `no more than ${fact.maxItems} items allowed` };
  }
  if (fact.minItems !== undefined && list.length < fact.minItems) {
    return { value, problem: `must provide at least ${fact.minItems} items` };
  }
  return { value: list };
}

/** Blocks, views and the like: what is no JSON is left as it is, because each method has its own word for that. */
function readJson(value: unknown): Reading {
  return { value: typeof value === 'string' ? (parsed(value) ?? value) : value };
}

function lengthProblem(value: unknown, fact: ArgumentFact): string | undefined {
  if (fact.maxLength === undefined || typeof value !== 'string' || [...value].length <= fact.maxLength)
    return undefined;
  return `must be less than ${fact.maxLength + 1} characters`;
}

function readOne(value: unknown, fact: ArgumentFact): Reading {
  if (fact.type === 'boolean') return readBoolean(value);
  if (fact.type === 'integer' || fact.type === 'number') return readNumber(value, fact);
  if (fact.type === 'array') return readArray(value, fact);
  if (fact.type === 'json') return readJson(value);
  return readString(value);
}

type Given = { name: string; value: unknown; fact: ArgumentFact; ownErrors: string[] };

function problemsOf({ name, value, fact, ownErrors }: Given): string[] {
  const at = `[json-pointer:/${name}]`;
  const tooLong = lengthProblem(value, fact);
  if (tooLong) return [`${tooLong} ${at}`];
  const items = fact.itemMaxLength === undefined || !Array.isArray(value) ? [] : value;
  const longItems = items.flatMap((item, index) => {
    const problem = lengthProblem(item, { type: 'string', maxLength: fact.itemMaxLength });
    return problem ? [`${problem} [json-pointer:/${name}/${index}]`] : [];
  });
  // Where the method has its own code (`invalid_status`), the handler says it.
  const outside = fact.enum && !ownErrors.includes(`invalid_${name}`) && !fact.enum.includes(String(value));
  return outside ? [`must be a valid enum value ${at}`] : longItems;
}

/**
 * Reads what a client sent as Slack does: coerces the text of a form into the declared types, and refuses with
 * `invalid_arguments` what is absent though required, of the wrong type, too long or too many. An argument that is
 * there but empty passes: the handler says what it does not name (`channel_not_found`, `no_text`).
 * Unknown arguments pass untouched, as Slack ignores them; a method without facts is not checked.
 */
export function checkArguments(method: string, raw: Args): { args: Args; refusal?: ArgumentRefusal } {
  const facts = methodFacts(method);
  if (!facts) return { args: raw };
  const args: Args = { ...raw };
  const messages: string[] = [];
  for (const [name, fact] of Object.entries(facts.args)) {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (value === undefined || value === null) {
      delete args[name];
      if (fact.required) messages.push(`missing required field: ${name}`);
      continue;
    }
    const reading = readOne(value, fact);
    args[name] = reading.value;
    if (reading.problem) messages.push(`${reading.problem} [json-pointer:/${name}]`);
    else {
      // The length of JSON is that of its text.
      const measured = fact.maxLength && typeof value === 'string' ? value : reading.value;
      messages.push(...problemsOf({ name, value: measured, fact, ownErrors: facts.errors }));
    }
  }
  return messages.length > 0 ? { args, refusal: invalidArguments(messages) } : { args };
}
