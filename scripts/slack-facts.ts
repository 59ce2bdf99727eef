/**
 * Takes the facts out of Slack's reference (names, types, limits, codes; never its sentences) and writes them to
 * `src/sandbox/data/`. Run by hand: `npx tsx scripts/slack-facts.ts <folder with methods/, events.json, rate_limit_tiers.json>`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MethodFacts } from '../src/sandbox/data/facts.js';
import { corrections, missingEvents, missingTiers } from './slack-facts-corrections.js';

type Shape = Record<string, unknown>;
type Argument = MethodFacts['args'][string];

/** Arguments that carry JSON in a form, though the reference calls them strings. */
const JSON_ARGUMENTS = new Set([
  'chunks',
  'blocks',
  'attachments',
  'metadata',
  'view',
  'unfurls',
  'prompts',
  'user_auth_blocks',
]);
const INVITING_TYPES = new Map([
  ['array', 'array'],
  ['boolean', 'boolean'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['object', 'json'],
]);

const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const shape = (value: unknown): Shape => (isShape(value) ? value : {});
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

function argumentType(name: string, fact: Shape): Argument['type'] {
  if (JSON_ARGUMENTS.has(name)) return 'json';
  const alternatives = Array.isArray(fact.anyOf) ? fact.anyOf.map((each) => shape(each).type) : [fact.type];
  const known = alternatives.map((each) => INVITING_TYPES.get(String(each))).find(Boolean);
  const alsoString = alternatives.includes('string');
  return known && !alsoString ? (known as Argument['type']) : 'string';
}

function argument(name: string, fact: Shape, required: boolean): Argument {
  const items = shape(fact.items);
  return {
    type: argumentType(name, fact),
    ...(required && { required }),
    ...(Array.isArray(fact.enum) && { enum: strings(fact.enum) }),
    ...(typeof fact.maxLength === 'number' && { maxLength: fact.maxLength }),
    ...(typeof fact.minItems === 'number' && { minItems: fact.minItems }),
    ...(typeof fact.maxItems === 'number' && { maxItems: fact.maxItems }),
    ...(typeof fact.minimum === 'number' && { minimum: fact.minimum }),
    ...(typeof fact.maximum === 'number' && { maximum: fact.maximum }),
    ...(typeof items.maxLength === 'number' && { itemMaxLength: items.maxLength }),
  };
}

function methodFacts(reference: Shape, tier: number): MethodFacts {
  const args = shape(reference.args);
  const required = new Set(strings(args.required));
  const properties = Object.entries(shape(args.properties)).filter(([name]) => name !== 'token');
  const scope = shape(reference.scope);
  return {
    tier,
    token: required.has('token'),
    scopes: { bot: strings(scope.bot), user: strings(scope.user) },
    args: Object.fromEntries(properties.map(([name, fact]) => [name, argument(name, shape(fact), required.has(name))])),
    errors: Object.keys(shape(reference.errors)).sort(),
    warnings: Object.keys(shape(reference.warnings)).sort(),
  };
}

/** The reference says t1…t5; t5 is a rule of its own (chat.postMessage) or none that is published. */
const tierOf = (reference: Shape): number => Number(String(reference.rate_limits ?? 't4').slice(1));

function methods(folder: string): Record<string, MethodFacts> {
  const files = readdirSync(join(folder, 'methods')).sort();
  const facts = files.map((file): [string, MethodFacts] => {
    const reference = shape(read(folder, join('methods', file)));
    return [file.replace(/\.json$/, ''), methodFacts(reference, tierOf(reference))];
  });
  return corrections(Object.fromEntries(facts));
}

function events(folder: string): Record<string, string[]> {
  const list = read(folder, 'events.json');
  const known = (Array.isArray(list) ? list.map(shape) : []).filter((event) => strings(event.APIs).includes('Events'));
  // The reference writes one scope with a dot (`app_mentions.read`); manifests use colons.
  const listed = known.map((event): [string, string[]] => [
    String(event.name),
    strings(event.scopes).map((scope) => scope.replace(/^(\w+)\.(\w+)$/, '$1:$2')),
  ]);
  return { ...Object.fromEntries(listed), ...missingEvents };
}

function tiers(folder: string): Record<string, number> {
  const list = Object.entries(shape(read(folder, 'rate_limit_tiers.json')));
  return {
    ...missingTiers,
    ...Object.fromEntries(list.map(([name, tier]) => [name, Number(String(tier).replace(/\D/g, '') || 5)])),
  };
}

/** One entry a line: small, and a change shows as a line. */
function write(file: string, facts: Record<string, unknown>): void {
  const lines = Object.entries(facts).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  writeFileSync(join(import.meta.dirname, '../src/sandbox/data', file), `{\n${lines.join(',\n')}\n}\n`);
}

const folder = process.argv[2];
if (!folder) throw new Error('Say where the reference is: npx tsx scripts/slack-facts.ts <folder>');
write('methods.json', methods(folder));
write('events.json', events(folder));
write('tiers.json', tiers(folder));
