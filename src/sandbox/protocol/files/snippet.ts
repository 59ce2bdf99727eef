import { createFiles, type StoredFile } from '../../state/files.js';
import type { Workspace } from '../../state/workspace.js';

const LINES_SHOWN = 5;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The text of a snippet; undefined for every other file. */
export function snippetText({ id, snippet }: StoredFile, { store }: Pick<Workspace, 'store'>): string | undefined {
  const content = snippet ? createFiles(store).content(id) : undefined;
  return content && Buffer.from(content).toString('utf8');
}

/** Code as the HTML that Slack sends beside it: a `<pre>` for each line. */
export function highlighted(code: string): string {
  const safe = (line: string) => line.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  const lines = code.split('\n').map((line) => `<div><pre>${safe(line)}</pre></div>\n`);
  return `<div class="CodeMirror cm-s-default CodeMirrorServer">\n<div class="CodeMirror-code">\n${lines.join('')}</div>\n</div>\n`;
}

/** What a file object tells of a snippet: its first lines, and how many more there are. */
export function snippetFields(file: StoredFile, workspace: Pick<Workspace, 'store'>, permalink: string) {
  const text = snippetText(file, workspace);
  if (text === undefined) return {};
  const lines = text.split('\n');
  const preview = lines.slice(0, LINES_SHOWN).join('\n');
  const more = Math.max(0, lines.length - LINES_SHOWN);
  return {
    edit_link: `${permalink}/edit`,
    preview,
    preview_highlight: highlighted(preview),
    lines: lines.length,
    lines_more: more,
    preview_is_truncated: more > 0,
  };
}
