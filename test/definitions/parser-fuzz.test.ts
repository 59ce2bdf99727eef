import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../src/definitions/read-definition.js';

const SEED = 20261121;
const SHIPPED = readFileSync(new URL('../../workflows/definitions/order-processing.yaml', import.meta.url), 'utf8');
const read = (bytes: Uint8Array) => readDefinition('fuzz.yaml', bytes, {});
const SCRAPS = [
  '{{',
  '}}',
  '- ',
  ': ',
  '&a ',
  '*a ',
  '!!binary ',
  '\t',
  '"',
  "'",
  '|',
  '>',
  '$'.concat('{X}'),
  '[',
  '{',
  '\u0000',
  '? ',
  'tasks:',
];

/** What the reader promises for any bytes: a plan or problems, each with a place in the file. */
function promised(bytes: Uint8Array): void {
  const { plan, problems } = read(bytes);
  expect((plan === null) === problems.length > 0).toBe(true);
  for (const { line, column, message } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).not.toBe('');
  }
}

describe('the reader of workflow files', () => {
  it('never crashes on a shipped file with something cut, doubled or put in', () => {
    const change = fc.record({
      at: fc.nat(SHIPPED.length),
      cut: fc.nat(40),
      scrap: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 6 })),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce(
          (before, { at, cut, scrap }) => before.slice(0, at) + scrap + before.slice(at + cut),
          SHIPPED,
        );
        promised(Buffer.from(text));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('never crashes on any value in the place of any other', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'name',
            'description',
            'tasks',
            'chain',
            'parameters',
            'env',
            'schedule',
            'output',
            'defaults',
          ),
          fc.jsonValue({ maxDepth: 4 }),
        ),
        (value) => promised(Buffer.from(JSON.stringify(value))),
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('never crashes on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), promised), { seed: SEED, numRuns: 500 });
  });

  const laughs = Array.from(
    { length: 9 },
    (_, n) => `l${n + 1}: &l${n + 1} [${Array.from({ length: 9 }, () => `*l${n}`)}]`,
  );
  it.each([
    ['a billion laughs', `l0: &l0 [lol]\n${laughs.join('\n')}\ntasks: *l9`],
    ['ten thousand nested lists', `tasks: ${'['.repeat(10_000)}`],
    ['ten thousand nested dashes', `tasks:\n${'- '.repeat(10_000)}`],
    ['ten megabytes', `name: ${'x'.repeat(10_000_000)}`],
    ['deep indentation', Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    [
      'an expression as long as a file',
      `name: a\ndescription: b\ntasks: [{ id: a, type: transform, expression: "${'('.repeat(3_900)}" }]`,
    ],
    ['a name that is a prototype', 'name: a\ndescription: b\n__proto__: { tasks: [] }\nconstructor: 1'],
  ])('refuses %s quickly', (_what, text) => {
    expect(read(Buffer.from(text)).plan).toBeNull();
  });

  it.each([
    ['UTF-16', Buffer.from('name: test', 'utf16le')],
    ['Latin-1', Buffer.from([0x6e, 0x3a, 0x20, 0xe9, 0xff])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
  ])('refuses %s as no text that it can read', (_what, bytes) => {
    expect(read(bytes).problems).toHaveLength(1);
  });
});
