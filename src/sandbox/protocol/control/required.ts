import type { Json, View } from '../../state/wire.js';
import { elementsOf, type PlacedElement } from '../payloads/elements.js';
import { ControlRefusal } from './refusal.js';

const isEmpty = (held: Json) =>
  Object.entries(held).every(
    ([key, value]) => key === 'type' || value === null || value === '' || (Array.isArray(value) && value.length === 0),
  );

const SHAPES: { readonly [type: string]: RegExp } = {
  email_text_input: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
  url_text_input: /^https?:\/\/\S+$/i,
  number_input: /^-?\d+(\.\d+)?$/,
};

function problemOf({ element, input }: PlacedElement, held: Json): string | undefined {
  if (isEmpty(held)) return input?.optional === true ? undefined : 'missing_value';
  const text = typeof held.value === 'string' ? held.value : undefined;
  if (text === undefined) return undefined;
  const shape = SHAPES[element.type];
  if (shape && !shape.test(text)) return 'invalid_value';
  if (element.type === 'number_input') return numberProblem(element, text);
  if (typeof element.min_length === 'number' && text.length < element.min_length) return 'too_short';
  if (text.length > (typeof element.max_length === 'number' ? element.max_length : 3000)) return 'too_long';
  return undefined;
}

function numberProblem(element: Json, text: string): string | undefined {
  if (element.is_decimal_allowed !== true && text.includes('.')) return 'invalid_value';
  if (element.min_value !== undefined && Number(text) < Number(element.min_value)) return 'too_small';
  if (element.max_value !== undefined && Number(text) > Number(element.max_value)) return 'too_large';
  return undefined;
}

/** What Slack's own client would not let a person submit. Raises the first problem with its block. */
export function refuseUnfilled(view: View): void {
  for (const placed of elementsOf(view.blocks)) {
    if (!placed.input) continue;
    const held = view.state.values[placed.blockId]?.[placed.element.action_id] ?? {};
    const problem = problemOf(placed, held);
    if (problem) throw new ControlRefusal(problem, 400, { block_id: placed.blockId });
  }
}
