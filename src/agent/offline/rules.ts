export type Intention =
  | 'injection'
  | 'approve'
  | 'approvals'
  | 'retry'
  | 'return'
  | 'nothing_open'
  | 'explain'
  | 'stop'
  | 'change'
  | 'again'
  | 'convert'
  | 'price'
  | 'runs'
  | 'workflows'
  | 'not_now'
  | 'past'
  | 'question'
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'order'
  | 'none';

/** A sentence means this when one of `any` is in it and `unless` is not. */
export interface Rule {
  intention: Intention;
  any: RegExp[];
  unless?: RegExp;
}

const RUN_ID = /\b(?:ord|exp|run|wf)[-_][a-z0-9-]+/;
const ENDING = 'cancel|stop|abort|halt|call off|kill|withdraw|scrap|undo|terminate';
const ENDED = 'it|this|that|my|our|the|all|please|now|immediately|order|run|everything|last|ord';
const OPENING = "(?:(?:no|please|ok|okay|wait|hey|actually|can you|could you|i want to|i'd like to|let's)[, ]+)*";

/** From the most telling to the least; the first that fits decides. Texts are lower case with straight quotes. */
export const RULES: readonly Rule[] = [
  {
    intention: 'injection',
    any: [
      /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|polic(?:y|ies)|approvals?|previous)\b/,
      /\b(?:start_order|tool_calls?)\b|(?:^|[>›])\s*(?:system|assistant)\s*:|^[{[<‹]/,
      /\b(?:system prompt|developer mode|jailbreak|you are now|pretend (?:to be|you))\b/,
      /\bact as (?:the )?(?:admin|root|approver)\b|\bapprove (?:everything|all)\b|\bskip (?:the )?approvals?\b/,
    ],
  },
  {
    intention: 'approve',
    any: [
      /^(?:(?:can|could) you (?:please )?|please |you (?:must|should|can) )?(?:i )?(?:approve|reject|authori[sz]e|sign off)\b/,
    ],
    unless: /\?$/,
  },
  {
    intention: 'approvals',
    any: [
      /\bwho\b.*\b(?:can|could|may|must|should|will|has to|have to|needs? to|is|are|does)\b.*\b(?:approv(?:e|al|als|ers?|ing)|decid(?:e|ing)|sign(?:ing)? off)\b/,
      /\b(?:approval|spending) (?:limit|threshold|rules?)\b|\bneeds? (?:an? )?approval\b.*\?|\bhow long\b.*\b(?:wait|approval)\b|\bwhen\b.*\bexpires?\b/,
      /\b(?:which|what) (?:amount|limit)\b.*\bapproval\b|\b(?:nobody|no one) (?:approves|decides|answers)\b/,
    ],
  },
  {
    intention: 'retry',
    any: [/^(?:(?:please|ok|okay|can you|could you|just)[, ]+)*(?:re-?try|try (?:it |that |this )?(?:once )?again)\b/],
  },
  {
    intention: 'return',
    any: [
      /\b(?:return|give back|send back|refund) (?:it|this|that|them|my|our|the (?:order|last|money)|ord\S*)\b|\bmoney back\b/,
      /^(?:(?:please|i want|i'd like|can i (?:get|have)|give me|a|my)[, ]+)*refund\b/,
    ],
    unless: /\b(?:order|book|buy|purchase) (?:\d|an?\b)/,
  },
  { intention: 'explain', any: [RUN_ID], unless: new RegExp(String.raw`\b(?:${ENDING}|change|make)\b`) },
  {
    intention: 'explain',
    any: [
      /\b(?:why|what happened|what went wrong|explain)\b.*\b(?:it|that|this|last|order|run|fail(?:ed)?|rejected|expired|stuck|waiting|cancel(?:l?ed)?)\b/,
      /\bwho\b.*\b(?:approved|rejected|decided|cancel(?:l?ed)|stopped)\b/,
      /^(?:is|are|was|were|has|have|did)\b.*\b(?:it|that|this|my|our|the) ?(?:last )?(?:orders?|runs?)?\b.*\b(?:approved?|rejected?|decided?|paid|charged?|shipped|sent|delivered|done|finished|through|cancel(?:l?ed))\b/,
      /\b(?:what|how much) (?:did|was|were)\b.*\b(?:it|that|this|orders?|all)\b(?:.*\b(?:cost|come to|total)\b)?/,
    ],
  },
  {
    intention: 'stop',
    any: [
      new RegExp(String.raw`^${OPENING}(?:${ENDING})(?=\W*$| (?:${ENDED})\b)`),
      /[,.] ?(?:please )?cancel\b|\bcancel (?:it|this|that|my|the (?:order|run|last))\b/,
      /^(?:never ?mind|forget (?:it|that|about it))\b/,
    ],
    unless: /\b(?:subscription|meeting)\b/,
  },
  {
    intention: 'nothing_open',
    any: [
      /^(?:yes|yep|yeah|no|nope|ok|okay|sure|go ahead|do it|sorry|\+1|👍)(?:[, ]+(?:please|go ahead|do it|sorry))?[.! ]*$/u,
    ],
  },
  {
    intention: 'again',
    any: [
      /^(?:(?:please|ok|okay|and|now|can you|could you|i'd like|i want|give me)[, ]+)*(?:(?:order|do|get|buy) )?(?:me )?(?:the )?(?:same|it|that|this|my last)(?: (?:order|thing|one|as (?:last time|before)))?,? ?(?:again|once more|one more time|as (?:last time|before))\b/,
      /^(?:please |can you |could you )?(?:repeat|re-?order)\b(?: (?:it|that|this|(?:my|the|our) (?:last |previous )?order|ord\S*))?\W*(?:please)?\W*$/,
    ],
  },
  {
    intention: 'change',
    any: [
      /\b(?:make|change|update|switch|set|adjust|increase|reduce|raise|lower) (?:it|that|this|them|the (?:order|quantity|number|amount))\b/,
      /^(?:please )?(?:change|switch) to \w+\W*$/,
      /\bi (?:meant|mean)\b(?! (?:to )?(?:order|buy|book|purchase|schedule))|\binstead\b(?! of)|^(?:rather|better)\b/,
      /^(?:actually|sorry|no|oops|wait)[, ]+(?!.*\b(?:order|buy|book|purchase)\b).*\d/,
      /^(?:(?:and|please|but|also)[, ]+)*(?:with(?:out)? (?:express|overnight|standard)|in (?:euros?|dollars?|pounds?|yen))\b(?!.*\b(?:order|buy|book|purchase)\b)/,
    ],
    unless: /^(?:please |can you |could you |i(?:'d| would) like to |we need to )?(?:order|buy|purchase|book|get)\b/,
  },
  {
    intention: 'convert',
    any: [
      /\b(?:convert|exchange rates?|conversion)\b/,
      /\b(?:how much|what)(?: is|'s| are)\b.*\d.*\b(?:in|to|into)\b/,
      /\bhow (?:much|many)\b.*\b(?:euros?|dollars?|pounds?|yen|francs?|usd|eur|gbp|jpy|chf)\b.*\d/,
      /\brate\b.*\b(?:to|and|between|for)\b/,
      /^(?:[€$£¥₹] ?\d[\d.,]*|\d[\d.,]* ?(?:[€$£¥₹]|(?:us )?dollars?|euros?|pounds?|yen|francs?|usd|eur|gbp|jpy|chf)) (?:in|to|into) [a-z ]+\??$/,
      /^(?:usd|eur|gbp|jpy|chf|dollars?|euros?|pounds?|yen) (?:to|in|into) (?:usd|eur|gbp|jpy|chf|dollars?|euros?|pounds?|yen)\W*$/,
    ],
    unless: /\b(?:order|buy|purchase|book)\b/,
  },
  { intention: 'workflows', any: [/\b(?:which|what|list|show)\b.*\b(?:workflows?|process(?:es)?|automations?)\b/] },
  {
    intention: 'runs',
    any: [
      /\b(?:what(?:'s| is| are)|show|list|any|see|status|which|how many)\b.*\b(?:running|open|pending|active|in progress|orders|my (?:order|runs?)|runs?|status|waiting)\b/,
      /^(?:status|my (?:orders|runs)|orders|runs|list)\W*$|\bwhere (?:is|are) (?:my|the|our)\b/,
      /\bwhen (?:will|does|do|is|are)\b.*\b(?:arrive|come|ship|delivered|delivery|there)\b/,
    ],
    unless: /^(?:can|could|please|i|we)\b.*\border\b|\b(?:cost|price)/,
  },
  {
    intention: 'price',
    any: [
      /\bhow much (?:is|are|does|do|would|for)\b|\bwhat (?:does|do|would|will) .* cost\b|\bcost of\b|\bhow expensive\b/,
      /\bprices? (?:of|for|list)\b|\bprices?\??$|\bwhat (?:is|are) the prices?\b/,
      /\bdo you (?:have|sell|offer|stock)\b|\bis there an?\b|\bare there any\b/,
      /\b(?:which|what)\b.*\b(?:do you have|are there|can (?:i|we) (?:order|buy|get)|are available)\b/,
      /\bshow me (?:the )?(?:catalog(?:ue)?|products?)\b/,
      /\b(?:what|everything) (?:do )?you sell\b|\bcatalog(?:ue)?\b|\bin stock\b/,
      /\b(?:what if|if (?:i|we) (?:order|buy|book)|should (?:i|we)|would it be)\b/,
    ],
  },
  {
    intention: 'not_now',
    any: [
      /\b(?:do not|don't|dont|(?:please|you) not|never|no need to|won't|cannot|can't|shouldn't|not going to|stop)\b(?: \w+){0,3} (?:order|buy|purchase|book|get|need|want|schedule|reserve)\b/,
    ],
  },
  {
    intention: 'past',
    any: [
      /\b(?:already|still) (?:have|has|got|own)\b/,
      /\b(?:ordered|bought|purchased|booked|received|arrived|broke|broken|stolen|lost|was delivered|sold)\b/,
    ],
    unless: /\b(?:please|can you|could you|order|buy|need|replace)\b/,
  },
  {
    intention: 'help',
    any: [
      /^(?:help|\?+|hilfe|menu|commands?|usage)\W*$|^i need help\b/,
      /\bwhat (?:can (?:you|i)|you can)\b|\bhow (?:do|does|can) (?:you|this|it|i)\b|\b(?:who|what) are you\b/,
    ],
  },
  {
    intention: 'question',
    any: [
      /^(?:did|has|had|was|were|who|whose|when|where|is|are|does|have|why)\b.*\?$/,
      /\b(?:i'll|i will) (?:get|fetch|grab|bring)\b|\bmore \w+ than\b/,
    ],
    unless: /\b(?:possible|able|please)\b/,
  },
];
