/** Writes the tables of what the sandbox emulates, and what not and why, into its README. `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxTables } from './sandbox-tables.js';

const START = '<!-- tables: npx tsx scripts/sandbox-table.ts -->';
const END = '<!-- /tables -->';
const file = join(import.meta.dirname, '../src/sandbox/README.md');

const readme = readFileSync(file, 'utf8');
const [before, rest] = readme.split(START);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) throw new Error(`The README has no ${START} … ${END}`);

const written = `${before}${START}\n\n${sandboxTables()}\n${END}${after}`;
if (process.argv.includes('--check')) {
  if (written !== readme)
    throw new Error('The tables in src/sandbox/README.md are old: npx tsx scripts/sandbox-table.ts');
} else writeFileSync(file, written);
