import type { Inline } from './elements.js';

const ESCAPES: [RegExp, string][] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
];

/** Takes Slack's three escapes out of a text. */
export const unescapeText = (text: string): string =>
  ESCAPES.reduce((rest, [code, sign]) => rest.replace(code, sign), text);

/** Puts Slack's three escapes in; what is escaped already is escaped again. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `<@U1>`, `<#C1|name>`, `<!here>`, `<https://…|label>`: the inside of the angle brackets, at most one line. */
export const ENTITY = /<([@#!]|https?:|mailto:|tel:)([^<>\n]*)>/y;

function link(inside: string): Inline {
  const bar = inside.indexOf('|');
  const url = unescapeText(bar < 0 ? inside : inside.slice(0, bar));
  return bar < 0 ? { type: 'link', url } : { type: 'link', url, text: unescapeText(inside.slice(bar + 1)) };
}

/** `<!date^seconds^format^link|fallback>` */
function date(inside: string): Inline | undefined {
  const [, seconds, format, url] = inside.split('|')[0]?.split('^') ?? [];
  const fallback = inside.split('|')[1];
  if (!seconds || !/^\d+$/.test(seconds) || !format) return undefined;
  return { type: 'date', timestamp: Number(seconds), format, ...(url && { url }), ...(fallback && { fallback }) };
}

function special(inside: string): Inline | undefined {
  const name = inside.split('|')[0] ?? '';
  if (['here', 'channel', 'everyone'].includes(name)) return { type: 'broadcast', range: name };
  const group = /^subteam\^(S\w+)/.exec(inside)?.[1];
  if (group) return { type: 'usergroup', usergroup_id: group };
  return inside.startsWith('date^') ? date(inside) : undefined;
}

/** What an entity stands for; undefined for one that Slack would leave as text. */
export function entity(sign: string, rest: string): Inline | undefined {
  if (sign === '!') return special(rest);
  const id = rest.split('|')[0] ?? '';
  if (sign === '@') return /^[UWB]\w+$/.test(id) ? { type: 'user', user_id: id } : undefined;
  if (sign === '#') return /^[CGD]\w+$/.test(id) ? { type: 'channel', channel_id: id } : undefined;
  return link(sign + rest);
}
