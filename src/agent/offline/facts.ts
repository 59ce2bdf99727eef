import type { Channel } from '../../domain/order.js';

const TEAM = `team|department|dept|office|company|group|division|unit|branch|staff|organi[sz]ation|business|firm|headquarters|hq|crew|lab|board`;
const DEPARTMENTS = `marketing|sales|finance|accounting|hr|human resources|engineering|legal|support|operations|procurement|research|r&d|logistics|management|customer (?:service|success)|it|development|design|product|security|data|people|facilities`;
const HEADS = `employees|executives|engineers|developers|colleagues|staff members|team members|salespeople|new hires|interns|managers|designers|analysts`;
const OWN =
  /\b(?:for (?:me|myself|my (?:own use|home|son|daughter|wife|husband|mother|father|kids?|family|private use))|my own (?:credit )?card|personal(?:ly)?|privately)\b/i;
const NAMED = new RegExp(
  String.raw`\b(?:for|to|on behalf of)\s+((?:the|our|my|a|all)?\s*(?:[\w&'-]+\s+){0,3}?(?:${TEAM})\b(?:\s+(?:team|department))?)`,
  'i',
);
const DEPARTMENT = new RegExp(String.raw`\b(?:for|to)\s+((?:the |our )?(?:${DEPARTMENTS}))\b`, 'i');
const SUBJECT = new RegExp(
  String.raw`(?:^|[.!?]\s*)((?:the |our )?(?:${DEPARTMENTS}|[\w-]+ (?:team|department|office)))\s+(?:team |department )?(?:needs?|wants?|requires?|would like|is asking|asks|could use)\b`,
  'i',
);
const CORPORATE = new RegExp(
  String.raw`\b(?:corporate|company|for (?:the )?business|business (?:trip|purposes?|account)|for (?:\d+|[a-z-]+) (?:new |senior |our )?(?:${HEADS})|our (?:${HEADS}|${DEPARTMENTS}|${TEAM}))\b`,
  'i',
);
const OURS = /\bfor (our [\w&'-]+(?: [\w&'-]+)?)/i;
const EXPRESS =
  /\b(?:express|expedited|overnight|next[- ]day|same[- ]day)\b|\b(?:fast(?:est)?|rush|priority|quick(?:est)?|premium) (?:shipping|delivery|shipment)\b/i;
const NO_EXPRESS =
  /\b(?:no|not|without|w\/o|don't need|instead of) (?:the )?(?:express|overnight|expedited|rush)\b|\b(?:standard|normal|regular) (?:shipping|delivery)\b/i;

/** For whom, as the person said it: "the marketing department"; null when nobody was named. */
export function departmentIn(text: string): string | null {
  if (OWN.test(text)) return null;
  const found = SUBJECT.exec(text)?.[1] ?? NAMED.exec(text)?.[1] ?? DEPARTMENT.exec(text)?.[1] ?? OURS.exec(text)?.[1];
  return found?.trim().replace(/\s+/g, ' ') ?? null;
}

/** A team, department, office or "corporate" is corporate; "for me", an own card or nothing said is not (design.md, step 1). */
export function channelIn(text: string): Channel | null {
  if (OWN.test(text)) return 'B2C';
  return departmentIn(text) || CORPORATE.test(text) ? 'corporate' : null;
}

/** True and false when said, null when not. */
export function expressIn(text: string): boolean | null {
  if (NO_EXPRESS.test(text)) return false;
  return EXPRESS.test(text) ? true : null;
}
