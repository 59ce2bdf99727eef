import { namedEmoji } from './emoji.js';
import { escapeText } from './entities.js';
import type { Names } from './names.js';

const CODE = /```[\s\S]*?```|`[^`\n]+`/g;
const ENTITY = /<(?:[@#!]|https?:|mailto:|tel:)[^<>\n]*>|&(?:amp|lt|gt);/;
const URL = /https?:\/\/[^\s<>|`]*[^\s<>|`.,;:!?)\]'"*_~]/;
const MENTION = /(?<![\w@])@[a-z0-9._-]+|(?<![\w#])#[a-z0-9_-]+/;
const TOKEN = new RegExp([ENTITY, URL, /[<>&]/, MENTION].map(({ source }) => source).join('|'), 'gi');
const SIGN = new RegExp(`${/&(?:amp|lt|gt);/.source}|[<>&]`, 'g');

const isEscaped = (token: string) => /^(<.|&\w+;)/.test(token);
const escaped = (token: string) => (isEscaped(token) ? token : escapeText(token));

function mention(token: string, names: Names): string {
  const name = token
    .slice(1)
    .toLowerCase()
    .replace(/[.-]+$/, '');
  const rest = token.slice(1 + name.length);
  if (token.startsWith('#')) {
    const channel = names.channel(name);
    return channel ? `<#${channel}|>${rest}` : token;
  }
  if (['here', 'channel', 'everyone'].includes(name)) return `<!${name}>${rest}`;
  const user = names.user(name);
  if (user) return `<@${user}>${rest}`;
  const group = names.group(name);
  return group ? `<!subteam^${group}>${rest}` : token;
}

function encoded(token: string, names: Names): string {
  if (/^https?:/i.test(token)) return `<${escapeText(token)}>`;
  return /^[@#]/.test(token) ? mention(token, names) : escaped(token);
}

function outsideCode(text: string, names: Names): string {
  return namedEmoji(text, names)
    .replace(TOKEN, (token) => encoded(token, names))
    .replace(/^([ \t]*)[-*] (?=\S)/gm, '$1• ');
}

/**
 * The `text` field that goes with what a person typed: mentions as ids, links in angle brackets, the three signs
 * escaped, bullets as Slack writes them. Code stays as it is but for the escapes.
 */
export function encodedText(typed: string, names: Names): string {
  const codes = [...typed.matchAll(CODE)];
  let at = 0;
  let text = '';
  for (const code of codes) {
    text += outsideCode(typed.slice(at, code.index), names) + code[0].replace(SIGN, escaped);
    at = code.index + code[0].length;
  }
  return text + outsideCode(typed.slice(at), names);
}
