import type { Word } from '../language/words.js';
import { ORDER_VERBS, STRONG_VERBS } from './lexicon.js';

export type Intention =
  | 'injection'
  | 'approve'
  | 'explain'
  | 'stop'
  | 'change'
  | 'convert'
  | 'price'
  | 'runs'
  | 'workflows'
  | 'not_now'
  | 'past'
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'order'
  | 'none';

const RUN_ID = /\b(?:ord|exp|run)[-_][a-z0-9-]+/i;
const ORDER_NOUN = /\b(?:orders?|runs?|workflows?|requests?|purchases?|deliver(?:y|ies)|shipments?)\b/;

/** From the most telling to the least; the first that fits decides. */
const RULES: [Intention, (text: string) => boolean][] = [
  [
    'injection',
    (t) =>
      /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|polic(?:y|ies)|approvals?|previous)\b/.test(
        t,
      ) ||
      /\b(?:start_order|tool_calls?)\b|(?:^|>)\s*(?:system|assistant)\s*:|^[{[<]/.test(t) ||
      /\b(?:system prompt|developer mode|jailbreak|you are now|pretend (?:to be|you)|act as (?:the )?(?:admin|root|approver))\b/.test(
        t,
      ) ||
      /\bapprove (?:everything|all)\b/.test(t),
  ],
  ['approve', (t) => /^(?:please )?(?:i )?(?:approve|reject|authori[sz]e|sign off)\b/.test(t) && !/\?$/.test(t)],
  ['explain', (t) => RUN_ID.test(t) && !/\b(?:cancel|stop|abort|undo|change|kill|halt)\b/.test(t)],
  [
    'explain',
    (t) =>
      /\b(?:why|what happened|what went wrong|explain)\b/.test(t) &&
      /\b(?:it|that|this|last|my|order|run|fail(?:ed)?|rejected|expired|stuck|waiting|cancel(?:l?ed)?)\b/.test(t),
  ],
  [
    'stop',
    (t) =>
      /^(?:(?:no|please|ok|okay|wait|hey|actually|can you|could you|i want to|i'd like to|let's)[, ]+)*(?:cancel|stop|abort|halt|call off|kill|withdraw|scrap|undo|terminate)\b/.test(
        t,
      ) && !/\b(?:subscription|meeting)\b/.test(t),
  ],
  ['stop', (t) => /^(?:never ?mind|forget (?:it|that|about it))\b/.test(t)],
  [
    'change',
    (t) =>
      /\b(?:make|change|update|switch|set|adjust|increase|reduce|raise|lower) (?:it|that|this|them|the (?:order|quantity|number|amount))\b/.test(
        t,
      ),
  ],
  [
    'change',
    (t) =>
      /\bi (?:meant|mean)\b|^(?:actually|sorry|no|oops|wait)[, ]+(?!.*\b(?:order|buy|book|purchase)\b).*\d|\binstead\b(?! of)|^(?:rather|better)\b/.test(
        t,
      ) && !STARTS_ORDER.test(t),
  ],
  ['convert', (t) => /\b(?:convert|exchange rates?|conversion)\b/.test(t)],
  ['convert', (t) => /\b(?:how much|what)(?: is|'s| are)\b.*\d.*\b(?:in|to|into)\b/.test(t)],
  ['convert', (t) => /\brate\b.*\b(?:to|and|between|for)\b/.test(t) && !ORDERS.test(t)],
  [
    'price',
    (t) =>
      /\b(?:how much (?:is|are|does|do|would|for)|what (?:does|do|would|will) .* cost|price (?:of|for|list)|prices?\??$|cost of|how expensive)\b/.test(
        t,
      ),
  ],
  [
    'price',
    (t) =>
      /\b(?:do you (?:have|sell|offer|stock)|which .* (?:do you have|are there|can i order)|what\b.*\b(?:do you have|can (?:i|we) (?:order|buy|get)|are available)|show me (?:the )?(?:catalog(?:ue)?|products?)|is there an?|are there any)\b/.test(
        t,
      ),
  ],
  ['price', (t) => /\b(?:what if|if (?:i|we) (?:order|buy|book)|should (?:i|we)|would it be)\b/.test(t)],
  [
    'runs',
    (t) =>
      /\b(?:what(?:'s| is| are)|show|list|any|see|status|which|how many)\b.*\b(?:running|open|pending|active|in progress|orders?|runs?|status|waiting)\b/.test(
        t,
      ) && !/^(?:can|could|please|i)\b.*\border\b/.test(t),
  ],
  [
    'runs',
    (t) =>
      /^(?:status|my (?:orders|runs)|orders|runs|list)\W*$|\bwhere (?:is|are) (?:my|the|our)\b|\bwhen (?:will|does|do|is|are)\b.*\b(?:arrive|come|ship|delivered|delivery|there)\b/.test(
        t,
      ),
  ],
  ['workflows', (t) => /\b(?:which|what|list|show)\b.*\b(?:workflows?|process(?:es)?|automations?)\b/.test(t)],
  [
    'not_now',
    (t) =>
      /\b(?:do not|don't|dont|never|no need to|won't|cannot|can't|shouldn't|not going to|stop)\b(?: \w+){0,3} (?:order|buy|purchase|book|get|need|want|schedule|reserve)\b/.test(
        t,
      ),
  ],
  [
    'past',
    (t) =>
      /\b(?:ordered|bought|purchased|booked|received|arrived|broke|broken|stolen|lost|was delivered|sold)\b/.test(t) &&
      !/\b(?:please|can you|could you|order|buy|need|replace)\b/.test(t),
  ],
  [
    'help',
    (t) =>
      /^(?:help|\?+|hilfe|menu|commands?|usage)\W*$|\bwhat can (?:you|i)\b|\bhow (?:do|does|can) (?:you|this|it|i)\b|\bwho are you\b|\bwhat are you\b/.test(
        t,
      ),
  ],
];

const STARTS_ORDER =
  /^(?:please |can you |could you |i(?:'d| would) like to |we need to )?(?:order|buy|purchase|book|get)\b/;
const ORDERS = /\b(?:order|buy|purchase|book)\b/;
const POLITE = /\bplease\b|\b(?:can|could|may) (?:i|we) (?:please )?have\b|\b(?:i|we)(?:'ll| will) (?:have|take)\b/;
const STARTS_WITH_NUMBER =
  /^(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|couple|dozen|twenty|thirty|forty|fifty)\b)|^[\p{L} -]+(?::| x) ?\d/u;
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
  const rule = RULES.find(([, fits]) => fits(plain));
  if (rule) return rule[0];
  if (wantsThings(plain, words, found)) return 'order';
  if (GREETING.test(plain)) return 'greeting';
  if (THANKS.test(plain)) return 'thanks';
  return ORDER_NOUN.test(plain) && words.length < 4 ? 'order' : 'none';
}

/** Nouns that look like verbs: "my orders", "books", "supplies". */
const isVerb = ({ raw, stem }: Word): boolean =>
  ORDER_VERBS.has(stem) && (raw === stem || ['needs', 'wants', 'requires', 'likes'].includes(raw));

/** A verb that asks, with things; or counted things alone ("5 iPhones"); or "order …" with anything. */
function wantsThings(plain: string, words: readonly Word[], { things, counted }: Things): boolean {
  const asked = words.some(isVerb) || POLITE.test(plain);
  if (things > 0 && asked) return true;
  if (counted && !plain.endsWith('?')) return STARTS_WITH_NUMBER.test(plain) || words.length <= MAX_TELEGRAM;
  return words.some((word) => isVerb(word) && STRONG_VERBS.has(word.stem));
}
