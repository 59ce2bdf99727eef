const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that end a noun phrase. */
export const BARRIERS = list(`
  and or plus also for to from with without in on at by via using into of because since so but then as about including
  , ; : ? ! & + ( ) . if when while that which who whose where please
`);
export const CONJUNCTIONS = list('and , & + plus also ;');
/** Words that may stand between a number and what it counts, and words that say nothing. */
export const FILLERS = list(`
  a an the my our your this that these those some any more extra additional new brand of x × piece unit pcs pc item copy
  i we us me you it they them he she is are be am was were will would could can may might shall should must let
  please pls plz thank thanks cheer kindly just now today tomorrow asap soon urgently immediately quickly directly right away
  hi hello hey there ok okay yes no not really very also too again another each all both next week month monday tuesday
  wednesday thursday friday morning afternoon evening tonight regard possible instead actually total only exactly
`);
/** The number before one of these is neither a quantity nor a head count. */
export const MEASURES = list(`
  day week month year hour minute am pm inch gb tb k percent degree dollar euro pound yen franc usd eur gbp jpy o'clock
  january february march april june july august september october november december
`);
export const PEOPLE = list(`
  user person employee executive seat attendee participant passenger traveler traveller colleague developer engineer
  staff member guest student adult head hire starter manager intern designer analyst director worker trainee delegate
  visitor salesperson accountant consultant nurse teacher kid child teammate worker us
`);
/** "A box of pens" is one. */
export const CONTAINERS = list('box pack package packet set bag case crate bottle roll');
/** One per head is what these are sold by. */
export const PER_PERSON = list('software travel training catering');
/** Before a number: it is not exact. */
export const ABOUT = list('about around approximately roughly circa maybe perhaps probably nearly almost');
export const VAGUE = list('some several few many bunch multiple lot various couple-of number');
export const ORDER_VERBS = list(`
  order buy purchase get need want book schedule reserve arrange procure send provide request process acquire rent hire
  organize organise require renew supply grab fetch pick take equip like deliver ship place give
`);
/** Verbs that mean an order even before a thing that is not in the catalogue. */
export const STRONG_VERBS = list('order buy purchase book procure reserve schedule');
/** Added to what stands before them, as many as that. */
export const EXTRAS = list('WARRANTY');
/** After one of these, "order" and the like are nouns. */
export const DETERMINERS = list('the my an our this that these your his her their last previous in');
/** Sold in one piece whatever is in it; "a bulk order" means one. */
export const BULK = list('SUPPLIES-BULK');
/** Matched by a generic word; a route that is not in the catalogue is asked for. */
export const ROUTED = list('FLIGHT-DOMESTIC TRAIN-PAR-BER');
