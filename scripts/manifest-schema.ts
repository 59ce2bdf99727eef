import { readFile, writeFile } from 'node:fs/promises';

// Takes the facts of Slack's manifest schema (slackapi/manifest-schema, MIT) without its prose:
//   node --import tsx scripts/manifest-schema.ts <manifest.schema.2.0.0.json>
const TARGET = 'test/slack/data/manifest-schema.json';
const KEPT = ['_metadata', 'display_information', 'features', 'oauth_config', 'settings'];

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

/** Without descriptions; `regex` is no word of JSON Schema. */
function bare(value: Json, inProperties = false): Json {
  if (Array.isArray(value)) return value.map((item) => bare(item));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(
    ([key]) => inProperties || !['description', 'title', 'regex', '_note', 'default'].includes(key),
  );
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, bare(inner, key === 'properties' || key === 'definitions')]),
  );
}

const referred = (value: Json): string[] =>
  [...JSON.stringify(value).matchAll(/#\/definitions\/([^"]+)/g)].map(([, name]) => name ?? '');

const [source] = process.argv.slice(2);
if (!source) throw new Error('say where the schema is');
const schema = bare(JSON.parse(await readFile(source, 'utf8')) as Json) as { [key: string]: Json };
const definitions = schema.definitions as { [key: string]: Json };
const all = schema.properties as { [key: string]: Json };
const properties = Object.fromEntries(KEPT.map((name) => [name, all[name] ?? {}]));
const needed = new Set<string>();
const open = referred(properties);
for (let name = open.pop(); name !== undefined; name = open.pop()) {
  if (needed.has(name)) continue;
  needed.add(name);
  open.push(...referred(definitions[name] ?? {}));
}
const compact = {
  type: 'object',
  required: schema.required,
  additionalProperties: false,
  properties,
  definitions: Object.fromEntries([...needed].sort().map((name) => [name, definitions[name] ?? {}])),
};
await writeFile(TARGET, `${JSON.stringify(compact)}\n`);
