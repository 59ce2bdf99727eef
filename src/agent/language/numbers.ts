import type { Word } from './words.js';

/** A number found at `start`, `length` words long. */
export interface NumberSpan {
  value: number;
  start: number;
  length: number;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = { hundred: 100, thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 };
const GROUPS: Record<string, number> = { dozen: 12, score: 20, pair: 2, couple: 2 };
const PARTS: Record<string, number> = { half: 0.5, third: 1 / 3, quarter: 0.25 };
// "1.000" counts a thousand: nobody counts things to three decimals.
const POINTS_THAT_GROUP = /(?<=^[1-9]\d{0,2}(?:\.\d{3})*)\.(?=\d{3}(?:\.|$))/g;
const ARTICLES = ['a', 'an', 'one'];
const ZERO = ['no', 'zero', 'nought'];

const UNITS = new Map<string, number>([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** The longest number that begins at `start`: digits, "twenty five", "two hundred and ten", "a dozen", "half a dozen". */
export function numberAt(words: readonly Word[], start: number): NumberSpan | null {
  const whole = digitsAt(words, start) ?? groupAt(words, start) ?? spokenAt(words, start);
  return partAt(words, start) ?? (whole && (andAHalf(words, whole) ?? whole));
}

/** "half a lamp", "a quarter of a cake", "two thirds of one": what cannot be ordered is still a number that was said. */
function partAt(words: readonly Word[], start: number): NumberSpan | null {
  const [first = '', second = '', third = '', fourth = ''] = words.slice(start, start + 4).map(({ stem }) => stem);
  if (first === 'half') {
    if (ARTICLES.includes(second) && !isGroup(third)) return { value: 0.5, start, length: 2 };
    return second === 'of' && ARTICLES.includes(third) ? { value: 0.5, start, length: 3 } : null;
  }
  const counted = ARTICLES.includes(first) ? 1 : UNITS.get(first);
  const part = PARTS[second];
  if (counted === undefined || !part || third !== 'of' || !ARTICLES.includes(fourth)) return null;
  return { value: Math.round(counted * part * 100) / 100, start, length: 4 };
}

/** "two and a half", "a dozen and a half", "two and a half dozen". */
function andAHalf(words: readonly Word[], { value, start, length }: NumberSpan): NumberSpan | null {
  const [and, a, half, unit = ''] = words.slice(start + length, start + length + 4).map(({ stem }) => stem);
  if (and !== 'and' || a !== 'a' || half !== 'half') return null;
  const size = GROUPS[unit] ?? SCALES[unit];
  if (size) return { value: (value + 0.5) * size, start, length: length + 4 };
  const counted = GROUPS[words[start + length - 1]?.stem ?? ''] ?? SCALES[words[start + length - 1]?.stem ?? ''] ?? 1;
  return { value: value + counted / 2, start, length: length + 3 };
}

const isGroup = (stem: string): boolean => stem in GROUPS || stem in SCALES;

function digitsAt(words: readonly Word[], start: number): NumberSpan | null {
  const raw = words[start]?.raw ?? '';
  const multiplied = /^(\d+)x$/.exec(raw)?.[1] ?? /^x(\d+)$/.exec(raw)?.[1] ?? raw;
  const plain = multiplied
    .replace('−', '-')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(POINTS_THAT_GROUP, '');
  if (!/^-?\d+(\.\d+)?(e\d+)?$/.test(plain)) return null;
  const scale = SCALES[words[start + 1]?.stem ?? ''] ?? GROUPS[words[start + 1]?.stem ?? ''];
  return scale && words[start + 1]?.stem !== 'pair'
    ? { value: Number(plain) * scale, start, length: 2 }
    : { value: Number(plain), start, length: 1 };
}

function groupAt(words: readonly Word[], start: number): NumberSpan | null {
  const stems = words.slice(start, start + 3).map(({ stem }) => stem);
  if (stems[0] === 'half') {
    const at = stems[1] === 'a' ? 2 : 1;
    const size = GROUPS[stems[at] ?? ''] ?? SCALES[stems[at] ?? ''];
    return size ? { value: size / 2, start, length: at + 1 } : null;
  }
  const counted = stems[0] === 'a' ? 1 : UNITS.get(stems[0] ?? '');
  const group = GROUPS[stems[1] ?? ''];
  if (counted !== undefined && group) return { value: counted * group, start, length: 2 };
  const scale = stems[0] === 'a' ? SCALES[stems[1] ?? ''] : undefined;
  if (scale) return { value: scale, start, length: 2 };
  return GROUPS[stems[0] ?? ''] ? { value: GROUPS[stems[0] ?? ''] ?? 0, start, length: 1 } : null;
}

function spokenAt(words: readonly Word[], start: number): NumberSpan | null {
  const first = words[start]?.stem ?? '';
  if (ZERO.includes(first)) return { value: 0, start, length: 1 };
  if (first === 'minus' || first === 'negative') {
    const rest = numberAt(words, start + 1);
    return rest && { value: -rest.value, start, length: rest.length + 1 };
  }
  let position = start;
  let total = 0;
  let group = 0;
  for (; position < words.length; position += 1) {
    const stem = words[position]?.stem ?? '';
    const unit = UNITS.get(stem);
    const scale = SCALES[stem];
    if (unit !== undefined) group += unit;
    else if (scale === 100 && position > start) group *= 100;
    else if (scale && position > start) {
      total += group * scale;
      group = 0;
    } else if (!(stem === 'and' && position > start && continues(words, position))) break;
  }
  return position === start ? null : { value: total + group, start, length: position - start };
}

/** "two hundred and ten" goes on after "and"; "two laptops and ten" and "two and ten" do not. */
function continues(words: readonly Word[], position: number): boolean {
  return SCALES[words[position - 1]?.stem ?? ''] !== undefined && UNITS.has(words[position + 1]?.stem ?? '');
}
