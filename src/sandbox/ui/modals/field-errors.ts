import type { Block, Json, ViewValues } from '../../state/wire.js';

const REQUIRED = 'Please complete this required field.';
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The errors that Slack's own client shows before the app hears of a submission, by block id. */
export function fieldErrors(blocks: readonly Block[], values: ViewValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !isObject(block.element)) continue;
    const blockId = block.block_id ?? '';
    const held = values[blockId]?.[String(block.element.action_id)] ?? {};
    const error = isEmpty(held) ? (block.optional ? undefined : REQUIRED) : wrong(block.element, held);
    if (error) errors[blockId] = error;
  }
  return errors;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function isEmpty({ type: _type, ...held }: Json): boolean {
  return Object.values(held).every(
    (value) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
  );
}

function wrong(element: Json, held: Json): string | undefined {
  const value = String(held.value ?? '');
  if (element.type === 'email_text_input' && !EMAIL.test(value))
    return 'Enter an email address, such as name@example.com.';
  if (element.type === 'url_text_input' && !URL.canParse(value)) return 'Enter a web address that starts with https://';
  if (element.type === 'number_input') return wrongNumber(element, value);
  const least = Number(element.min_length ?? 0);
  return held.value && value.length < least ? `Write at least ${least} characters.` : undefined;
}

function wrongNumber({ is_decimal_allowed, min_value, max_value }: Json, value: string): string | undefined {
  const number = Number(value);
  if (!value.trim() || !Number.isFinite(number)) return 'Enter a number.';
  if (!is_decimal_allowed && !Number.isInteger(number)) return 'Enter a whole number.';
  if (min_value !== undefined && number < Number(min_value)) return `Enter ${min_value} or more.`;
  if (max_value !== undefined && number > Number(max_value)) return `Enter ${max_value} or less.`;
  return undefined;
}
