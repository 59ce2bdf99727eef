import { templateParts } from '../../src/domain/template.js';
import type { Expressions } from './expressions.js';

/** A template with its expressions replaced. A text that is one expression keeps its value's type. */
export async function render(expressions: Expressions, template: unknown, input: unknown): Promise<unknown> {
  if (typeof template === 'string') return renderText(expressions, template, input);
  if (Array.isArray(template)) return Promise.all(template.map((inner) => render(expressions, inner, input)));
  if (typeof template !== 'object' || template === null) return template;
  const entries = await Promise.all(
    Object.entries(template).map(async ([key, inner]) => [key, await render(expressions, inner, input)] as const),
  );
  return Object.fromEntries(entries);
}

async function renderText(expressions: Expressions, text: string, input: unknown): Promise<unknown> {
  const parts = templateParts(text);
  const values = await Promise.all(
    parts.map((part) => ('expression' in part ? expressions.evaluate(part.expression, input) : part.text)),
  );
  return values.length === 1 ? values[0] : values.map(asText).join('');
}

/** As a person would write it: lists with commas, nothing for what is not there. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
