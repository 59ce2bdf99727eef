import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAt } from '../../src/agent/language/numbers.js';
import { wordsOf } from '../../src/agent/language/words.js';

const read = (text: string): number | null => numberAt(wordsOf(text), 0)?.value ?? null;

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The number as English says it. */
function inWords(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return [TENS[Math.floor(value / 10)], ...(value % 10 ? [ONES[value % 10]] : [])].join('-');
  const [size, name] = value < 1_000 ? [100, 'hundred'] : [1_000, 'thousand'];
  const rest = value % size;
  return `${inWords(Math.floor(value / size))} ${name}${rest ? ` and ${inWords(rest)}` : ''}`;
}

describe('numbers as people write them', () => {
  it.each<[string, number]>([
    ['a dozen', 12],
    ['two dozen', 24],
    ['half a dozen', 6],
    ['a couple', 2],
    ['a hundred', 100],
    ['1,000', 1000],
    ['1.000', 1000],
    ['1.250.000', 1_250_000],
    ['1e9', 1_000_000_000],
    ['-3', -3],
    ['minus two', -2],
    ['3x', 3],
    ['2.5', 2.5],
    ['two million', 2_000_000],
    ['zero', 0],
    ['half a desk lamp', 0.5],
    ['half of a desk lamp', 0.5],
    ['a quarter of a cake', 0.25],
    ['two thirds of a cake', 0.67],
    ['half a million', 500_000],
    ['two and a half chairs', 2.5],
    ['a dozen and a half', 18],
    ['two and a half dozen', 30],
  ])('%s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it('reads every number to a million in words, and in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(read(inWords(value))).toBe(value);
        expect(read(value.toLocaleString('en-US'))).toBe(value);
      }),
    );
  });

  it('never takes a second number into the first', () => {
    expect(read('two laptops and ten monitors')).toBe(2);
    expect(read('two and ten')).toBe(2);
  });
});

describe('any text at all', () => {
  it('is read without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const words = wordsOf(text);
        for (const at of words.keys()) expect(numberAt(words, at)?.length ?? 1).toBeGreaterThan(0);
      }),
    );
  });
});
