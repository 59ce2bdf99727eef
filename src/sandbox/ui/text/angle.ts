import type { Inline } from './mrkdwn-nodes.js';
import { safeUrl } from './safe-url.js';

/** Undoes the three escapes that Slack's text has. */
export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const DATE = /^!date\^(\d+)\^([^|^]+)(?:\^([^|]+))?$/;

/** What stands between `<` and `>`: a mention, a date, or a link. https://docs.slack.dev/messaging/formatting-message-text */
export function angle(inside: string): Inline {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : unescaped(inside.slice(bar + 1));
  if (/^@[UW]/.test(target)) return { kind: 'user', id: target.slice(1), label };
  if (/^#[CG]/.test(target)) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!')) return special(target, label);
  // Unescaped markup, or an address nobody should follow: it stays what was written.
  const url = unescaped(target);
  return safeUrl(url) ? { kind: 'link', url, label } : { kind: 'text', text: `<${unescaped(inside)}>` };
}

function special(target: string, label: string | undefined): Inline {
  const date = DATE.exec(target);
  if (date) {
    const [, seconds, format = '', url] = date;
    return { kind: 'date', timestamp: Number(seconds), format, url, fallback: label ?? format };
  }
  const group = /^!subteam\^(\w+)$/.exec(target);
  if (group?.[1]) return { kind: 'usergroup', id: group[1], label };
  return { kind: 'broadcast', range: target.slice(1) };
}
