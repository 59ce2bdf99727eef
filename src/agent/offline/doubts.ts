import { FIGURE } from '../language/figures.js';
import { numberAt } from '../language/numbers.js';
import { wordsOf } from '../language/words.js';
import { channelIn, departmentIn } from './facts.js';
import type { ReadItem } from './items.js';

const MONEY = String.raw`(?:[€$£¥₹]\s?${FIGURE}|${FIGURE}\s?(?:[€$£¥₹]|(?:us )?dollars?|euros?|pounds?|bucks|yen|usd|eur|gbp|jpy|chf)\b)`;
const PRICED = new RegExp(
  String.raw`(?:\b(?:at|for|under|below|within|less than|up to|not more than|max(?:imum)?(?: of)?|budget(?: of)?)|@) (?:about |only )?(${MONEY})`,
  'i',
);
const ADDRESS =
  /\b(?:to|at) (\d{1,5}[a-z]? (?:[\p{L}.'-]+ ){0,3}(?:street|str|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|court)\b\.?)/iu;
const LATER =
  /\bremind\b|\b(?:every|each) (?:day|week|month|quarter|year|(?:mon|tues|wednes|thurs|fri)day)\b|\b(?:daily|weekly|monthly|yearly)\b/i;
const REPORTED = /\b(?:said|says|wrote|told|writes|email says|quote)\b/i;
const CORRECTED =
  /\b(?:no,? wait|wait,? no|(?:actually|no|sorry|wait)[, ]+make (?:that|it)|make that|scratch that|or rather|correction)\b[,:]?/i;

/** What makes it doubtful that just this order is meant, each to be read after "I assumed". */
export function doubtsOf(text: string): string[] {
  const price = PRICED.exec(text)?.[1];
  const address = ADDRESS.exec(text)?.[1];
  return [
    ...(REPORTED.test(text) ? ['that this is your own order, because it reads like somebody else’s words'] : []),
    ...(LATER.test(text) ? ['that it is meant once and now; I keep no calendar for orders'] : []),
    ...(address ? [`that it is delivered to the address on record, not to “${address.trim()}”`] : []),
    ...(price ? [`that the catalogue’s price counts, not “${price}”`] : []),
  ];
}

/** Numbers and words of an address count nothing. */
export const withoutAddress = (text: string): string => text.replace(ADDRESS, ' ');

/** "2 iPhones, actually make that 3": the number that was said last, shown before anything is started. */
export function corrected(items: ReadItem[], text: string): ReadItem[] {
  const [only, ...others] = items;
  const correction = CORRECTED.exec(text);
  if (!only || others.length > 0 || !correction?.index) return items;
  const words = wordsOf(text.slice(correction.index + correction[0].length));
  const last = words.flatMap((_, at) => numberAt(words, at) ?? [])[0];
  if (!last) return items;
  return [{ ...only, quantity: last.value, assumed: only.assumed ?? `that you mean ${last.value}, as you said last` }];
}

/** Two wishes of one message: the order at its beginning, and the rest in the person's words. */
export interface TwoWishes {
  order: string;
  rest: string;
}

const OTHER_WISH =
  /(?:[,;.]|\s(?:and|then)\b)\s*(?:(?:and|then|also|please)\s+)*(?=(?:tell me|show me|what|how (?:much|many)|cancel|undo|return|convert|file|submit|run|start)\b)/i;
const OTHER_LINE =
  /(?:[,;.]|\s(?:and|plus)\b)\s*(?:(?:and|then|also|please|order|buy)\s+)*(?=(?:\d+|an?|one|two|three|four|five|ten)\b)/gi;
const NAME_AT_END = /\bfor (\p{L}+)\W*$/u;

/** Null when the message is one wish; orders for two different people or teams are two. */
export function twoWishes(text: string): TwoWishes | null {
  const other = OTHER_WISH.exec(text);
  if (other?.index) return parted(text, other.index, other[0].length);
  for (const line of text.matchAll(OTHER_LINE)) {
    const { order, rest } = parted(text, line.index, line[0].length);
    const [one, two] = [recipientOf(order), recipientOf(rest)];
    if (one && two && one !== two) return { order, rest };
  }
  return null;
}

const parted = (text: string, at: number, length: number): TwoWishes => ({
  order: text.slice(0, at).trim(),
  rest: text.slice(at + length).trim(),
});

function recipientOf(text: string): string | null {
  const named = departmentIn(text) ?? NAME_AT_END.exec(text)?.[1];
  return channelIn(text) === 'B2C' ? 'me' : (named?.toLowerCase().replace(/^(?:the|our|my) /, '') ?? null);
}
