/**
 * Writes which fields, of which types, Slack's documented success answers have (names and types only) to
 * `test/sandbox/conformance/answer-shapes.json`. By hand: `npx tsx scripts/slack-answer-shapes.ts <folder with methods/>`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Shape = Record<string, string>;

/** What an app or a person wrote differs from example to example, so only its kind is a fact. */
const FREE = new Set([
  'message',
  'messages',
  'latest',
  'blocks',
  'state',
  'attachments',
  'fields',
  'args',
  'title',
  'icons',
]);
const DEEPEST = 4;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function collect(value: unknown, path: string, into: Shape): void {
  const first = Array.isArray(value) ? value[0] : value;
  if (!isObject(first) || path.split('.').length > DEEPEST) return;
  for (const [key, field] of Object.entries(first)) {
    // Ids and numbers as keys are data, not field names.
    if (/^[A-Z]\w{7,}$|^\d/.test(key)) continue;
    const here = path === '' ? key : `${path}.${key}`;
    into[here] = kindOf(field);
    if (!FREE.has(key)) collect(field, here, into);
  }
}

const folder = process.argv[2];
if (!folder) throw new Error('Say where the reference is: npx tsx scripts/slack-answer-shapes.ts <folder>');

const shapes = readdirSync(join(folder, 'methods')).flatMap((file): [string, Shape][] => {
  const reference: unknown = JSON.parse(readFileSync(join(folder, 'methods', file), 'utf8'));
  const examples = isObject(reference) && isObject(reference.examples) ? reference.examples : {};
  const success = isObject(examples.success) ? examples.success.example : undefined;
  if (!isObject(success) || success.ok === false) return [];
  const shape: Shape = {};
  collect(success, '', shape);
  return [[file.replace(/\.json$/, ''), shape]];
});
const lines = shapes.map(([method, shape]) => `${JSON.stringify(method)}: ${JSON.stringify(shape)}`);
writeFileSync(
  join(import.meta.dirname, '../test/sandbox/conformance/answer-shapes.json'),
  `{\n${lines.join(',\n')}\n}\n`,
);
