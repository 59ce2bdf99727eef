/**
 * Writes which fields, of which types, Slack's own payloads have (names and types only) to
 * `test/sandbox/conformance/payloads/shapes.json`. By hand: `npx tsx scripts/slack-payload-shapes.ts <folder>`; the folder
 * holds recordings as `<kind of payload>.<n>.json`. The present ones are of slackapi's java-slack-sdk (json-logs),
 * bolt-python and python-slack-sdk (tests), of @slack/types and of recordings that others published in their tests.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapeOf } from './payload-shape.js';

const folder = process.argv[2];
if (!folder) throw new Error('Say where the recordings are: npx tsx scripts/slack-payload-shapes.ts <folder>');

const recordings = new Map<string, unknown[]>();
for (const file of readdirSync(folder).sort()) {
  const kind = file.replace(/\.\d+\.json$/, '');
  const payload: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  recordings.set(kind, [...(recordings.get(kind) ?? []), payload]);
}
const lines = [...recordings].map(([kind, list]) => `${JSON.stringify(kind)}: ${JSON.stringify(shapeOf(list))}`);
writeFileSync(
  join(import.meta.dirname, '../test/sandbox/conformance/payloads/shapes.json'),
  `{\n${lines.join(',\n')}\n}\n`,
);
