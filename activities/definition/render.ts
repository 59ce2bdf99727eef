import { formatMoney, fromDecimal } from '../../src/domain/money.js';
import { templateParts } from '../../src/domain/template.js';
import type { Expressions } from './expressions.js';

/** Renders templates over one scope. */
export interface Renderer {
  expressions: Expressions;
  scope: unknown;
  /** Applied to what the file's author wrote, never to what came from outside. */
  literal?(text: string): string;
}

/** A template with its expressions replaced. A text that is one expression keeps its value's type. */
export async function render(renderer: Renderer, template: unknown): Promise<unknown> {
  if (typeof template === 'string') return renderText(renderer, template);
  if (Array.isArray(template)) return Promise.all(template.map((inner) => render(renderer, inner)));
  if (typeof template !== 'object' || template === null) return template;
  const entries = await Promise.all(
    Object.entries(template).map(async ([key, inner]) => [key, await render(renderer, inner)] as const),
  );
  return Object.fromEntries(entries);
}

async function renderText(renderer: Renderer, text: string): Promise<unknown> {
  const values = await valuesOf(renderer, text);
  return values.length === 1 ? values[0]?.value : values.map(({ value }) => asText(value)).join('');
}

/** An address: what comes from outside is encoded, so that it can never lead to another path or host. */
export async function renderAddress(renderer: Renderer, text: string): Promise<string> {
  const values = await valuesOf(renderer, text);
  return values
    .map(({ value, computed }, nth) => (computed && nth > 0 ? encodeURIComponent(asText(value)) : asText(value)))
    .join('');
}

const valuesOf = ({ expressions, scope, literal = (text) => text }: Renderer, text: string) =>
  Promise.all(
    templateParts(text).map(async (part) =>
      'expression' in part
        ? { value: await expressions.evaluate(part.expression, scope), computed: true }
        : { value: literal(part.text), computed: false },
    ),
  );

/** As a person would write it: amounts with their currency, lists with commas, nothing for what is not there. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (typeof value !== 'object') return String(value);
  const { amount, currency, ...rest } = value as Record<string, unknown>;
  if (typeof amount === 'number' && typeof currency === 'string' && Object.keys(rest).length === 0)
    return formatMoney(fromDecimal(amount, currency));
  return Object.entries(value)
    .map(([key, inner]) => `${key.replaceAll('_', ' ')}: ${asText(inner)}`)
    .join('; ');
}
