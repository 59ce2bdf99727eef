import { append, type RichTextPart } from './elements.js';
import { namedEmoji } from './emoji.js';
import { unescapeText } from './entities.js';
import { inline } from './inline.js';
import { type Run, runsOf } from './lines.js';
import type { Names } from './names.js';

export type RichTextBlock = { type: 'rich_text'; elements: RichTextPart[] };

const section = (text: string, names: Names) => ({ type: 'rich_text_section' as const, elements: inline(text, names) });

function part(run: Run, names: Names): RichTextPart {
  if (run.kind === 'code') {
    const text = unescapeText(run.lines.join('\n'));
    return { type: 'rich_text_preformatted', elements: text === '' ? [] : [{ type: 'text', text }], border: 0 };
  }
  if (run.kind === 'quote') return { type: 'rich_text_quote', elements: inline(run.lines.join('\n'), names) };
  if (run.kind === 'text') return section(run.lines.join('\n'), names);
  return {
    type: 'rich_text_list',
    elements: run.lines.map((line) => section(line, names)),
    style: run.kind,
    indent: run.indent,
    border: 0,
    ...(run.kind === 'ordered' && run.first > 1 && { offset: run.first - 1 }),
  };
}

/** Slack ends a paragraph that is followed by a list, a quote or code with a line break. */
function endParagraphs(parts: RichTextPart[]): RichTextPart[] {
  parts.forEach((each, index) => {
    if (each.type === 'rich_text_section' && index < parts.length - 1)
      append(each.elements, { type: 'text', text: '\n' });
  });
  return parts;
}

/** What a person typed, as the rich_text block that Slack's composer sends with it. */
export const richTextOf = (typed: string, names: Names): RichTextBlock => ({
  type: 'rich_text',
  elements: endParagraphs(runsOf(namedEmoji(typed, names)).map((run) => part(run, names))),
});
