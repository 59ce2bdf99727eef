import type { Json } from '../../state/wire.js';

/** A Slack option as `state.values` holds it. */
export interface HeldOption extends Json {
  text: { text: string };
  value: string;
}

const isOption = (value: unknown): value is HeldOption =>
  typeof value === 'object' && value !== null && 'value' in value && 'text' in value;

/** The option of a select or radio group. */
export const optionOf = (held: Json): HeldOption | undefined =>
  isOption(held.selected_option) ? held.selected_option : undefined;

/** The options of a multi-select or checkboxes. */
export const optionsOf = (held: Json): HeldOption[] =>
  Array.isArray(held.selected_options) ? held.selected_options.filter(isOption) : [];

/** A text that an element holds under `key`: an id, a date, a typed value. */
export const textOf = (held: Json, key: string): string | null => {
  const value = held[key];
  return typeof value === 'string' ? value : null;
};

/** A list of ids that an element holds under `key`. */
export const textsOf = (held: Json, key: string): string[] => {
  const value = held[key];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};
