/**
 * Writes which fields, of which types, Slack's answers have had when its SDKs were tested against it (names and types
 * only) to `test/sandbox/conformance/recorded-shapes.json`. The response types of `@slack/web-api` are made from those
 * recordings, so they are what is read. By hand, after an update of the SDK: `npx tsx scripts/slack-recorded-shapes.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { methods } from '../src/sandbox/protocol/methods/index.js';

type Fields = Record<string, string>;
type Shape = Record<string, string>;

/** What an app or a person wrote differs from answer to answer; the block validator sees to it. */
const WRITTEN = ['blocks', 'attachments', 'root', 'title_blocks', 'metadata', 'args', 'external_ref'];
/** Inside of files that are lists, mails or films, of calls and of comments, none of which the sandbox has. */
const ABSENT = ['room', 'x_files', 'comment', 'comments', 'initial_comment', 'list_metadata', 'list_limits', 'headers'];
const FILMS = ['media_progress', 'transcription', 'saved', 'cc', 'to', 'from', 'favorites'];
const CLOSED = new Set([...WRITTEN, ...ABSENT, ...FILMS, 'dm_mpdm_users_with_file_access']);
const METADATA = ['response_metadata.messages', 'response_metadata.warnings'];
const COMMON = ['ok', 'error', 'needed', 'provided', 'warning', ...METADATA];
const PLAIN = new Set(['string', 'number', 'boolean']);
const DEEPEST = 6;

const folder = join(dirname(createRequire(import.meta.url).resolve('@slack/web-api')), 'types/response');
const files = new Map(readdirSync(folder).map((file) => [file.toLowerCase(), file]));

/** The interfaces of a declaration file; a map by name is an object without known fields. */
function interfaces(text: string): Map<string, Fields> {
  const flat = text.replace(/: \{\s*\[key: string\]: [^}]*\}/g, ': object');
  const found = flat.matchAll(/export (?:interface (\w+) \{|type (\w+) = WebAPICallResult & \{)([\s\S]*?)\n\}/g);
  return new Map(
    [...found].map(([, name, answer, body = '']) => {
      const fields = [...body.matchAll(/^ {4}"?([\w-]+)"?\??: (.*);$/gm)].map(([, key = '', type = '']) => [key, type]);
      return [name ?? answer ?? '', Object.fromEntries(fields)];
    }),
  );
}

function shapeOf(method: string): Shape {
  const name = `${method.replaceAll('.', '')}response`.toLowerCase();
  const file = files.get(`${name}.d.ts`);
  const shape: Shape = {};
  if (!file) return shape;
  const text = readFileSync(join(folder, file), 'utf8');
  const known = interfaces(text);
  const enums = new Set([...text.matchAll(/ enum (\w+) /g)].map(([, each]) => each));
  const answer = [...known.keys()].find((key) => key.toLowerCase() === name);

  const kindOf = (type: string) => {
    if (type.endsWith('[]')) return 'array';
    if (PLAIN.has(type)) return type;
    return enums.has(type) ? 'string' : 'object';
  };
  const collect = (fields: Fields, path: string) => {
    for (const [key, type] of Object.entries(fields)) {
      const here = path === '' ? key : `${path}.${key}`;
      shape[here] = type.split(' | ').map(kindOf).join('|');
      const inside = known.get(type.replace(/[[\]]/g, ''));
      const nested = /^files?$/.test(key) && path !== '';
      const cut = nested || CLOSED.has(key) || here.split('.').length > DEEPEST;
      if (inside && !cut) collect(inside, here);
    }
  };
  collect(known.get(answer ?? '') ?? {}, '');
  // Every answer may be a refusal or come with a warning; those have tests of their own.
  for (const common of COMMON) delete shape[common];
  if (!shape['response_metadata.next_cursor']) delete shape.response_metadata;
  return shape;
}

const lines = Object.keys(methods)
  .sort()
  .map((method) => `${JSON.stringify(method)}: ${JSON.stringify(shapeOf(method))}`);
writeFileSync(
  join(import.meta.dirname, '../test/sandbox/conformance/recorded-shapes.json'),
  `{\n${lines.join(',\n')}\n}\n`,
);
