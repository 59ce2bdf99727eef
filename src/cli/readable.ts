import { type Labels, plainTextOf } from '../sandbox/rich-text/index.js';

export type NameBook = ReadonlyMap<string, string>;

const LABELLED_LINK = /<((?:https?|mailto):[^|<>\n]+)\|([^<>\n]*)>/g;

/**
 * Slack's tokens as a person reads them in a terminal: names instead of ids, dates in words, no marks of style.
 * Nobody can click there, so a link keeps its address behind its label.
 */
export function readable(mrkdwn: string, names: NameBook): string {
  const nameOf = (id: string) => names.get(id);
  const labels: Labels = { user: nameOf, channel: nameOf, group: nameOf };
  return plainTextOf(mrkdwn.replace(LABELLED_LINK, linkWithAddress), labels);
}

/** Markdown, such as the summary of a run, without its marks. */
export function readableMarkdown(markdown: string, names: NameBook): string {
  const unmarked = markdown
    .replace(/^#+\s*/gm, '')
    .replace(/\*\*|`/g, '')
    .replace(/(?<!!)\[([^\]]*)\]\(([^)\s]*)\)/g, '$1 ($2)');
  return readable(unmarked, names);
}

function linkWithAddress(_whole: string, address: string, label: string): string {
  const bare = address.replace(/^mailto:/, '');
  return label === '' || label === bare ? bare : `${label} (${bare})`;
}
