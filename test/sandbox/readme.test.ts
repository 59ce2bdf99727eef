import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sandboxTables } from '../../scripts/sandbox-tables.js';
import { claimedErrors, everyMethod, methodFacts, whyNotEmulated } from '../../src/sandbox/data/facts.js';
import { methods } from '../../src/sandbox/protocol/methods/index.js';

const readme = readFileSync(new URL('../../src/sandbox/README.md', import.meta.url), 'utf8');

it('shows the tables that the registry and the facts make today', () => {
  expect(readme).toContain(sandboxTables());
});

it('gives a reason for every family of methods that is not there', () => {
  const missing = everyMethod().filter((method) => !Object.hasOwn(methods, method));

  expect(missing.filter((method) => !whyNotEmulated(method))).toEqual([]);
});

it('has facts for every method that is there, and claims errors only of those', () => {
  const here = Object.keys(methods);

  expect(here.filter((method) => !methodFacts(method))).toEqual([]);
  expect(Object.keys(claimedErrors()).filter((method) => !here.includes(method))).toEqual([]);
});
