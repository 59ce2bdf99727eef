import { append, type Inline, piece, type Style } from './elements.js';
import { ENTITY, entity, unescapeText } from './entities.js';
import type { Names } from './names.js';

type Found = { length: number; pieces: Inline[] };
interface Place {
  text: string;
  at: number;
  style: Style;
  names: Names;
}
type Reader = (place: Place) => Found | undefined;

const MARKS: [sign: string, style: Style][] = [
  ['*', { bold: true }],
  ['_', { italic: true }],
  ['~', { strike: true }],
];
// A mention or a style starts where a word starts: after nothing, a space or an opening sign.
const STARTS_WORD = /[\s([{"'*_~>]/;
const ENDS_WORD = /[\s)\]}"'.,;:!?*_~<-]/;
const URL = /https?:\/\/[^\s<>|`]*[^\s<>|`.,;:!?)\]'"*_~]/iy;
const HANDLE = /@([a-z0-9][a-z0-9._-]*[a-z0-9]|[a-z0-9])/iy;
const CHANNEL = /#([a-z0-9_-]{1,80})/iy;
const EMOJI = /:([a-z0-9_+'-]+)(?:::skin-tone-([2-6]))?:/iy;
const CODE = /`([^`\n]+)`/y;
const ESCAPE = /&(?:amp|lt|gt);/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const startsWord = (text: string, at: number) => at === 0 || STARTS_WORD.test(text[at - 1] ?? '');
const found = (length: number, ...pieces: Inline[]): Found => ({ length, pieces });

const readEntity: Reader = ({ text, at, style }) => {
  const hit = match(ENTITY, text, at);
  const meaning = hit && entity(hit[1] ?? '', hit[2] ?? '');
  return hit && meaning ? found(hit[0].length, piece(meaning, style)) : undefined;
};

const readCode: Reader = ({ text, at, style }) => {
  const hit = match(CODE, text, at);
  return (
    hit && found(hit[0].length, piece({ type: 'text', text: unescapeText(hit[1] ?? '') }, { ...style, code: true }))
  );
};

/** How far a style reaches at most, so that a hostile text of signs alone costs no square of its length. */
const REACH = 2_000;

/** Where the sign that opened at `at` closes: on the same line, behind a letter, before the end of a word. */
function closing(text: string, at: number, sign: string): number {
  const lineEnd = text.indexOf('\n', at);
  const limit = Math.min(lineEnd < 0 ? text.length : lineEnd, at + REACH);
  for (let end = text.indexOf(sign, at + 2); end > 0 && end < limit; end = text.indexOf(sign, end + 1)) {
    const behind = text[end + 1];
    if (!/\s/.test(text[end - 1] ?? ' ') && (behind === undefined || ENDS_WORD.test(behind))) return end;
  }
  return -1;
}

const readStyle: Reader = ({ text, at, style, names }) => {
  const mark = MARKS.find(([sign]) => sign === text[at]);
  const next = text[at + 1] ?? ' ';
  if (!mark || !startsWord(text, at) || /\s/.test(next) || next === mark[0]) return undefined;
  const end = closing(text, at, mark[0]);
  if (end < 0) return undefined;
  return found(end + 1 - at, ...inline(text.slice(at + 1, end), names, { ...style, ...mark[1] }));
};

const readUrl: Reader = ({ text, at, style }) => {
  const hit = match(URL, text, at);
  return hit && found(hit[0].length, piece({ type: 'link', url: unescapeText(hit[0]) }, style));
};

const readHandle: Reader = ({ text, at, style, names }) => {
  const hit = startsWord(text, at) ? match(HANDLE, text, at) : undefined;
  if (!hit) return undefined;
  const handle = (hit[1] ?? '').toLowerCase();
  if (['here', 'channel', 'everyone'].includes(handle)) {
    return found(hit[0].length, piece({ type: 'broadcast', range: handle }, style));
  }
  const user = names.user(handle);
  if (user) return found(hit[0].length, piece({ type: 'user', user_id: user }, style));
  const group = names.group(handle);
  return group ? found(hit[0].length, piece({ type: 'usergroup', usergroup_id: group }, style)) : undefined;
};

const readChannel: Reader = ({ text, at, style, names }) => {
  const hit = startsWord(text, at) ? match(CHANNEL, text, at) : undefined;
  const id = hit && names.channel((hit[1] ?? '').toLowerCase());
  return hit && id ? found(hit[0].length, piece({ type: 'channel', channel_id: id }, style)) : undefined;
};

const codePoints = (character: string) =>
  [...character].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('-');

const readEmoji: Reader = ({ text, at, style, names }) => {
  const hit = match(EMOJI, text, at);
  const character = hit && names.emoji((hit[1] ?? '').toLowerCase());
  if (!hit || !character) return undefined;
  const tone = hit[2] ? { skin_tone: Number(hit[2]) } : {};
  const fields = { type: 'emoji', name: (hit[1] ?? '').toLowerCase(), unicode: codePoints(character), ...tone };
  return found(hit[0].length, piece(fields, style));
};

const readEscape: Reader = ({ text, at, style }) => {
  const hit = match(ESCAPE, text, at);
  return hit && found(hit[0].length, piece({ type: 'text', text: unescapeText(hit[0]) }, style));
};

const readers: Record<string, Reader[]> = {
  '<': [readEntity],
  '`': [readCode],
  '*': [readStyle],
  _: [readStyle],
  '~': [readStyle],
  h: [readUrl],
  H: [readUrl],
  '@': [readHandle],
  '#': [readChannel],
  ':': [readEmoji],
  '&': [readEscape],
};

/** One or more lines without lists, quotes or code blocks, as the pieces of a rich text section. */
export function inline(text: string, names: Names, style: Style = {}): Inline[] {
  const pieces: Inline[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    const start = at;
    const hit = readers[sign]?.map((read) => read({ text, at: start, style, names })).find(Boolean);
    for (const each of hit?.pieces ?? [piece({ type: 'text', text: sign }, style)]) append(pieces, each);
    at += hit?.length ?? 1;
  }
  return pieces;
}
