/** A word of a sentence: `raw` as written in lower case, `stem` without plural and spelling variants. */
export interface Word {
  raw: string;
  stem: string;
}

const WORD =
  /(?<![\p{L}\p{N}])[-−]\d+(?:[.,]\d+)*|\d+(?:\.\d+)?e\d+|\d+(?:[.,]\d+)*\p{L}*|\p{L}[\p{L}\p{N}'’]*|[€$£¥₹×?!,;:&+()]/gu;
const SPELLINGS: Record<string, string> = {
  licence: 'license',
  colour: 'color',
  mice: 'mouse',
  shelves: 'shelf',
  bookshelves: 'bookshelf',
  people: 'person',
  persons: 'person',
  men: 'man',
  women: 'woman',
  staples: 'stapler',
  programme: 'program',
  grey: 'gray',
};
const NOT_PLURAL = /(ss|us|is|ous)$/;

/** "laptops" -> "laptop", "supplies" -> "supply", "licences" -> "license". */
function stemOf(raw: string): string {
  const word = raw.replace(/['’]s?$/u, '');
  const singular = singularOf(word);
  return SPELLINGS[word] ?? SPELLINGS[singular] ?? singular;
}

function singularOf(word: string): string {
  if (word.length < 4 || NOT_PLURAL.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

export const isPlural = (word: Word): boolean => word.raw !== word.stem && /(s|mice|people)$/.test(word.raw);

/** Words, numbers and the signs that mean something; hyphens separate ("usb-c" is two words). */
export function wordsOf(text: string): Word[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/\((\d+)\)/g, ' $1 ');
  return (plain.match(WORD) ?? []).map((raw) => ({ raw, stem: stemOf(raw) }));
}

export const keyOf = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(' ');
