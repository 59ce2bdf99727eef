import type { Word } from '../language/words.js';
import { STRONG_VERBS } from './lexicon.js';
import { type Intention, RULES } from './rules.js';
import { isVerb } from './verbs.js';

const POLITE =
  /\b(?:please|pls|plz)\b|\b(?:can|could|may) (?:i|we) (?:please )?have\b|\b(?:i|we)(?:'ll| will) (?:have|take)\b/;
const NUMBER_WORDS =
  'an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|couple|dozen|twenty|thirty|forty|fifty';
const STARTS_WITH_NUMBER = new RegExp(String.raw`^(?:\d|(?:${NUMBER_WORDS})\b)|^[\p{L} -]+(?::| x) ?\d`, 'u');
/** Words of "iPhones x3 for the sales team": longer ones without a verb tell something. */
const MAX_TELEGRAM = 8;
const GREETING = /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|yo|howdy|moin|hallo|servus)\b/;
const THANKS = /\b(?:thanks|thank you|thx|cheers|great job|well done|awesome|perfect|nice one|good bot|ta)\b/;

export interface Things {
  /** How many products or counted things the sentence names. */
  things: number;
  /** Each of them has a number of its own. */
  counted: boolean;
}

/** What a sentence is about, told by its words and by how many things it names. */
export function intentionOf(text: string, words: readonly Word[], found: Things): Intention {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[’‘]/gu, "'").replace(/\s+/g, ' ').trim();
  const rule = RULES.find(({ any, unless }) => any.some((form) => form.test(plain)) && !unless?.test(plain));
  if (rule) return rule.intention;
  if (wantsThings(plain, words, found)) return 'order';
  if (GREETING.test(plain)) return 'greeting';
  if (THANKS.test(plain)) return 'thanks';
  return 'none';
}

/** "laptop for me", "new chairs for our office": what and for whom, without a verb. */
function isTelegram(plain: string, words: readonly Word[]): boolean {
  return words.length <= MAX_TELEGRAM / 2 + 2 && /^[^?]*\bfor (?:me|my|our)\b[^?]*$/.test(plain) && !THANKS.test(plain);
}

/** A verb that asks, with things; or counted things alone ("5 iPhones"); or "order …" with anything. */
function wantsThings(plain: string, words: readonly Word[], { things, counted }: Things): boolean {
  const asked = words.some((word, at) => isVerb(word, words[at - 1])) || POLITE.test(plain);
  if (things > 0 && (asked || isTelegram(plain, words))) return true;
  if (counted && !plain.endsWith('?')) return STARTS_WITH_NUMBER.test(plain) || words.length <= MAX_TELEGRAM;
  return words.some((word, at) => STRONG_VERBS.has(word.stem) && isVerb(word, words[at - 1]));
}
