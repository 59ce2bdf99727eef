export type Style = { bold?: true; italic?: true; strike?: true; code?: true };

/** One piece of a line of rich text, as Slack's composer sends it. */
export type Inline = { type: string; style?: Style; [field: string]: unknown };

export type RichTextPart =
  | { type: 'rich_text_section'; elements: Inline[] }
  | { type: 'rich_text_quote'; elements: Inline[] }
  | { type: 'rich_text_preformatted'; elements: Inline[]; border: 0 }
  | {
      type: 'rich_text_list';
      elements: { type: 'rich_text_section'; elements: Inline[] }[];
      style: 'bullet' | 'ordered';
      indent: number;
      border: 0;
      offset?: number;
    };

const sameStyle = (a?: Style, b?: Style) => JSON.stringify(a ?? {}) === JSON.stringify(b ?? {});

/** A piece with its style, or without the field when there is none. */
export const piece = (fields: { type: string; [field: string]: unknown }, style: Style): Inline =>
  Object.keys(style).length > 0 ? { ...fields, style } : fields;

/** Puts a piece behind others; plain text of the same style grows together. */
export function append(pieces: Inline[], next: Inline): void {
  const last = pieces.at(-1);
  if (last?.type === 'text' && next.type === 'text' && sameStyle(last.style, next.style)) {
    last.text = `${String(last.text)}${String(next.text)}`;
    return;
  }
  pieces.push(next);
}
