/** A piece of a text with `{{ expressions }}` in it. */
export type TemplatePart = { text: string } | { expression: string };

const EXPRESSION = /\{\{([\s\S]*?)\}\}/g;

/** Splits "Hello {{ parameters.name }}" into its parts; a text without expressions is one part. */
export function templateParts(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of text.matchAll(EXPRESSION)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ expression: (match[1] ?? '').trim() });
    end = match.index + match[0].length;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end) });
  return parts;
}

/** Every expression in a template, whatever its nesting. */
export function expressionsIn(template: unknown): string[] {
  if (typeof template === 'string') {
    return templateParts(template).flatMap((part) => ('expression' in part ? [part.expression] : []));
  }
  if (Array.isArray(template)) return template.flatMap(expressionsIn);
  if (typeof template === 'object' && template !== null) return Object.values(template).flatMap(expressionsIn);
  return [];
}
