/** A text with what is selected in it. */
export interface Marked {
  text: string;
  from: number;
  to: number;
}

/** One way to mark a text: its sign, its name, and its keys. The keys are Slack's own. */
export interface Mark {
  name: string;
  /** Stands on both sides of the words, or before each line. */
  sign: string;
  perLine?: boolean;
  /** With Ctrl, or with the command key. */
  key: string;
  shift?: boolean;
}

export const MARKS: Mark[] = [
  { name: 'Bold', sign: '*', key: 'b' },
  { name: 'Italic', sign: '_', key: 'i' },
  { name: 'Strikethrough', sign: '~', key: 'x', shift: true },
  { name: 'Code', sign: '`', key: 'c', shift: true },
  { name: 'Quote', sign: '> ', perLine: true, key: '9', shift: true },
  { name: 'Bulleted list', sign: '• ', perLine: true, key: '8', shift: true },
];

/** Which mark the keys ask for. `code` is the place on the keyboard: with Shift, a digit's key writes something else. */
export function markOf(event: { key: string; code: string; shiftKey: boolean }): Mark | undefined {
  const pressed = event.code.startsWith('Digit') ? event.code.slice('Digit'.length) : event.key.toLowerCase();
  return MARKS.find(({ key, shift = false }) => key === pressed && shift === event.shiftKey);
}

/** The text with what is selected marked, or without the mark when it had it. What was selected stays selected. */
export const marked = (before: Marked, { sign, perLine }: Mark): Marked =>
  perLine ? linesMarked(before, sign) : wordsMarked(before, sign);

function wordsMarked({ text, from, to }: Marked, sign: string): Marked {
  const { length } = sign;
  const words = text.slice(from, to);
  // At the end of marked words the same keys leave the mark.
  if (!words && text.slice(to, to + length) === sign && text.slice(from - length, from) !== sign)
    return { text, from: to + length, to: to + length };
  if (text.slice(from - length, from) === sign && text.slice(to, to + length) === sign)
    return {
      text: text.slice(0, from - length) + words + text.slice(to + length),
      from: from - length,
      to: to - length,
    };
  return { text: text.slice(0, from) + sign + words + sign + text.slice(to), from: from + length, to: to + length };
}

function linesMarked({ text, from, to }: Marked, sign: string): Marked {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lines = text.slice(start, to).split('\n');
  const has = lines.every((line) => line.startsWith(sign));
  const changed = lines.map((line) => (has ? line.slice(sign.length) : sign + line)).join('\n');
  const grown = changed.length - (to - start);
  return { text: text.slice(0, start) + changed + text.slice(to), from: to + grown, to: to + grown };
}

const WEB = /^https?:\/\/\S+$/;

/** What a pasted address makes of selected words, as in Slack: a link; undefined for anything else. */
export function linked({ text, from, to }: Marked, pasted: string): Marked | undefined {
  const words = text.slice(from, to);
  if (!words.trim() || words.includes('\n') || WEB.test(words) || !WEB.test(pasted.trim())) return undefined;
  const link = `[${words}](${pasted.trim()})`;
  return { text: text.slice(0, from) + link + text.slice(to), from: from + link.length, to: from + link.length };
}

/** Whether the place is inside a block of code that is not closed yet: Enter begins a new line there. */
export const inCodeBlock = (text: string, at: number): boolean => text.slice(0, at).split('```').length % 2 === 0;
