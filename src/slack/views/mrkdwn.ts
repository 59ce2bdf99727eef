import { isDoor, mention } from '../../domain/approval-words.js';

/** Text of people, models and services in mrkdwn: nothing in it can become a mention, a link or a broadcast, or turn round what follows. */
export const escaped = (text: string): string =>
  text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

/** Escaped text in which people stay mentioned: for lines that our own workflows write about who decided. */
export const withPeople = (text: string): string => escaped(text).replace(/&lt;@([UW][A-Z0-9]+)&gt;/g, '<@$1>');

/** A person's mention, the command line's name; whatever else stands there is only text. */
export const userMention = (by: string): string =>
  isDoor(by) || /^[UW][A-Z0-9]+$/.test(by) ? mention(by) : escaped(by);
export const groupMention = (groupId: string): string => `<!subteam^${groupId}>`;

export const link = (url: string, label: string): string => `<${url}|${escaped(label)}>`;

/** A time in the reader's own zone; those who cannot show it get it in UTC. */
export function time(iso: string): string {
  const seconds = Math.floor(Date.parse(iso) / 1000);
  if (Number.isNaN(seconds)) return escaped(iso);
  const inUtc = `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
  return `<!date^${seconds}^{date_short_pretty} at {time}|${inUtc}>`;
}

/** At most `max` characters, with an ellipsis where something is missing; never cuts an entity in two. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/&[a-z]*$|<[^>]*$/, '')}…`;
}

/** Plain words for `text`: without the bold marks that our own views set. */
export const unmarked = (text: string): string => text.replace(/\*([^*\n]+)\*/g, '$1');
