import { angle, unescaped } from './angle.js';
import type { Inline, Paragraph } from './mrkdwn-nodes.js';

// A mark opens after the start or a non-word character and closes before one, as in Slack: snake_case stays text.
const mark = (sign: string): string =>
  `(?<![\\p{L}\\p{N}${sign}])${sign}(?=[^\\s${sign}])([^${sign}\\n]*?[^\\s${sign}])${sign}(?![\\p{L}\\p{N}${sign}])`;
const TOKEN = new RegExp(
  `<([^<>\\n]+)>|\`([^\`\\n]+)\`|${mark('\\*')}|${mark('_')}|${mark('~')}|:([a-z0-9_+'-]+):(?::skin-tone-\\d:)?`,
  'gu',
);

/** Slack's mrkdwn of one line or more, without block marks. */
function parseInline(source: string): Inline[] {
  const nodes: Inline[] = [];
  let from = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index > from) nodes.push({ kind: 'text', text: unescaped(source.slice(from, match.index)) });
    nodes.push(nodeOf(match));
    from = match.index + match[0].length;
  }
  if (from < source.length) nodes.push({ kind: 'text', text: unescaped(source.slice(from)) });
  return nodes;
}

function nodeOf([, inside, code, bold, italic, strike, emoji]: RegExpMatchArray): Inline {
  if (inside !== undefined) return angle(inside);
  if (code !== undefined) return { kind: 'code', text: unescaped(code) };
  if (bold !== undefined) return { kind: 'bold', children: parseInline(bold) };
  if (italic !== undefined) return { kind: 'italic', children: parseInline(italic) };
  if (strike !== undefined) return { kind: 'strike', children: parseInline(strike) };
  return { kind: 'emoji', name: emoji ?? '' };
}

const QUOTE = /^(?:>|&gt;) ?/;

/** A whole mrkdwn text: code fences, quotes, and lines. */
export function parseMrkdwn(source: string): Paragraph[] {
  return source.split('```').flatMap((part, index, parts): Paragraph[] => {
    const fenced = index % 2 === 1 && index < parts.length - 1;
    if (fenced) return [{ kind: 'pre', text: unescaped(part.replace(/^\n/, '').replace(/\n$/, '')) }];
    return parseLines(index % 2 === 1 ? `\`\`\`${part}` : part);
  });
}

function parseLines(part: string): Paragraph[] {
  const groups: { quote: boolean; lines: string[] }[] = [];
  for (const line of part.split('\n')) {
    const quote = QUOTE.test(line);
    const last = groups.at(-1);
    const text = line.replace(QUOTE, '');
    if (last && last.quote === quote) last.lines.push(text);
    else groups.push({ quote, lines: [text] });
  }
  return groups
    .map(({ quote, lines }) => ({ quote, text: lines.join('\n').replace(/^\n|\n$/g, '') }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ quote, text }) => ({ kind: quote ? 'quote' : 'lines', children: parseInline(text) }));
}
