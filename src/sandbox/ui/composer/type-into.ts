import type { Marked } from './marks.js';

interface Change {
  from: number;
  to: number;
  words: string;
}

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** The smallest part of `before` that has to be replaced, and by what; never one half of a character. */
export function changeBetween(before: string, after: string): Change {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  while (from > 0 && isHalf(before.charCodeAt(from - 1))) from -= 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - from;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (tail > 0 && isHalf(before.charCodeAt(before.length - tail))) tail -= 1;
  return { from, to: before.length - tail, words: after.slice(from, after.length - tail) };
}

/**
 * Changes what stands in a field as if it had been typed: the browser's own undo takes it back, and the field tells of it
 * as of any input. Answers false when the field cannot have the focus, or the browser cannot do it.
 */
export function typeInto(field: HTMLTextAreaElement, next: Marked): boolean {
  field.focus();
  if (document.activeElement !== field) return false;
  const { from, to, words } = changeBetween(field.value, next.text);
  field.setSelectionRange(from, to);
  // The only way to write into a field that keeps its undo; every browser has it, and there is no successor.
  if (words) document.execCommand('insertText', false, words);
  else if (from < to) document.execCommand('delete');
  field.setSelectionRange(next.from, next.to);
  return field.value === next.text;
}
