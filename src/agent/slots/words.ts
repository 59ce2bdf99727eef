import * as chrono from 'chrono-node';
import { distance } from 'fastest-levenshtein';
import { type Found, foundAt, type Reader } from './reading.js';

const USER = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/;
const CHANNEL = /<#([CG][A-Z0-9]+)(?:\|[^>]*)?>/;
const EMAIL = /(?:<mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)(?:\|[^>]*>)?/;
const PHONE = /(?<![\w.])\+?\d[\d ().-]{6,}\d/;
const YES = /^\s*(?:yes|yep|yeah|sure|true|on|ok(?:ay)?)\b/i;
const NO = /^\s*(?:no|nope|false|off)\b/i;

export const person: Reader = (text) => foundAt(USER.exec(text), ([, id]) => id);
export const channel: Reader = (text) => foundAt(CHANNEL.exec(text), ([, id]) => id);
export const email: Reader = (text) => foundAt(EMAIL.exec(text), ([, address]) => address);
export const phone: Reader = (text) => foundAt(PHONE.exec(text), ([digits]) => digits.trim());

/**
 * "tomorrow", "next Friday", "3 March", "2027-03-31", as YYYY-MM-DD; a bare year or time is no date. A weekday is the
 * coming one unless it is called the last; a day without its year is the nearest, because an expense lies behind us.
 */
export const date: Reader = (text, _parameter, { now }) => {
  const found = (forwardDate: boolean) =>
    chrono.parse(text, now, { forwardDate }).find(({ start }) => start.isCertain('day') || start.isCertain('weekday'));
  const nearest = found(false);
  const coming = nearest?.start.isCertain('weekday') && !/\b(?:last|past)\b/i.test(nearest.text);
  const result = coming ? found(true) : nearest;
  if (!result) return null;
  const { start } = result;
  const day = [start.get('year'), start.get('month'), start.get('day')]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  // chrono takes commas and spaces around a date with it.
  const said = result.text.replace(/^\W+|\W+$/g, '');
  const from = result.index + result.text.indexOf(said);
  return { value: day, start: from, end: from + said.length };
};

/** A value or one of its synonyms; a slip of the pen only when it answers the question. */
export const choice: Reader = (text, { values }, { asked }) => {
  const names = values.flatMap(({ value, synonyms }) => [value, ...synonyms].map((name) => ({ value, name })));
  const longest = names.sort((a, b) => b.name.length - a.name.length);
  for (const { value, name } of longest) {
    const found = foundAt(
      new RegExp(String.raw`(?<![\w-])${literal(name)}(?:e?s)?(?![\w-])`, 'i').exec(text),
      () => value,
    );
    if (found) return found;
  }
  const meant = asked
    ? longest.find(({ name }) => distance(name.toLowerCase(), text.trim().toLowerCase()) <= 2 && name.length > 4)
    : undefined;
  return meant ? whole(text, meant.value) : null;
};

/** Yes or no as an answer; else true when the sentence names it ("urgent"). */
export const truth: Reader = (text, { name }, { asked }) => {
  if (asked && YES.test(text)) return whole(text, true);
  if (asked && NO.test(text)) return whole(text, false);
  const words = literal(name.replaceAll('_', ' '));
  const said = new RegExp(String.raw`\b(not |no |without )?(?:is |be )?${words}\b`, 'i').exec(text);
  return foundAt(said, ([, negated]) => !negated);
};

/** An answer is taken as it is; elsewhere "title: …" or the words in quotes. */
export const words: Reader = (text, { name }, { asked }) => {
  if (asked) return text.trim() === '' ? null : whole(text, text.trim());
  const label = literal(name.replaceAll('_', ' '));
  return (
    foundAt(new RegExp(String.raw`\b${label}\s*(?::|=|\bis\b)\s*["“]?([^"”,;\n]+)["”]?`, 'i').exec(text), ([, said]) =>
      said?.trim(),
    ) ?? foundAt(/["“]([^"”]+)["”]/.exec(text), ([, said]) => said)
  );
};

/** "a, b and c"; only as an answer or after the parameter's name. */
export const list: Reader = (text, parameter, reading) => {
  const said = words(text, parameter, { ...reading, asked: false }) ?? (reading.asked ? whole(text, text) : null);
  const parts = String(said?.value ?? '')
    .split(/\s*(?:,|;|\n|\band\b)\s*/)
    .filter(Boolean);
  return said && parts.length > 0 ? { ...said, value: parts } : null;
};

/** "colour: red, size: 4", only as an answer; nobody says such a thing in passing. */
export const pairs: Reader = (text, _parameter, { asked }) => {
  const found = asked ? [...text.matchAll(/([\w -]+?)\s*[:=]\s*([^,;\n]+)/g)] : [];
  const entries = found.map(([, key = '', value = '']) => [key.trim(), value.trim()]);
  return entries.length > 0 ? whole(text, Object.fromEntries(entries)) : null;
};

const whole = (text: string, value: unknown): Found => ({ value, start: 0, end: text.length });
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
