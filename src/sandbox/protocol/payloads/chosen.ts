import { richTextOf } from '../../rich-text/index.js';
import type { Names } from '../../rich-text/names.js';
import { isJson, type Json } from '../../state/wire.js';

/** What was chosen or typed cannot be chosen or typed in this element. */
export class NoSuchChoice extends Error {
  override readonly name = 'NoSuchChoice';
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The options of a select, also those in groups. */
function optionsOf(element: Json): Json[] {
  const groups = listOf(element.option_groups).filter(isJson);
  return [element, ...groups].flatMap(({ options }) => listOf(options)).filter(isJson);
}

function option(element: Json, given: unknown): Json {
  const value = isJson(given) ? given.value : given;
  // The options of an external select come from the app, so only the page knows them.
  if (/external_select$/.test(String(element.type))) {
    return isJson(given)
      ? given
      : { text: { type: 'plain_text', text: String(given), emoji: true }, value: String(given) };
  }
  const found = optionsOf(element).find((candidate) => candidate.value === value);
  if (!found) throw new NoSuchChoice(`no option ${JSON.stringify(value)}`);
  return found;
}

const ONE_OPTION = /^(static_select|external_select|radio_buttons|overflow)$/;
const MANY_OPTIONS = /^(multi_static_select|multi_external_select|checkboxes)$/;
const FIELD: { readonly [type: string]: string } = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
};

/**
 * What an element holds after a person chose or typed `given`, in the fields of `actions[]` and `state.values`.
 * null or undefined means nothing. Raises NoSuchChoice for an option that the element does not have.
 */
export function chosen(element: Json & { type: string }, given: unknown, names: Names): Json {
  const { type } = element;
  const inner = unwrapped(given, type);
  if (inner !== given) return chosen(element, inner, names);
  if (ONE_OPTION.test(type)) return { selected_option: isEmpty(given) ? null : option(element, given) };
  if (MANY_OPTIONS.test(type)) return { selected_options: listOf(given).map((one) => option(element, one)) };
  const field = FIELD[type];
  if (field?.endsWith('s')) return { [field]: listOf(given).map(String) };
  if (field === 'selected_date_time') return { [field]: isEmpty(given) ? null : Number(given) };
  if (field) return { [field]: isEmpty(given) ? null : String(given) };
  if (type === 'rich_text_input')
    return { rich_text_value: isJson(given) || isEmpty(given) ? (given ?? null) : richTextOf(String(given), names) };
  if (type === 'file_input') return { files: listOf(given) };
  return { value: isEmpty(given) ? null : String(given) };
}

const isEmpty = (given: unknown) => given === undefined || given === null || given === '';

const HELD = /^(value|files|rich_text_value|selected_\w+)$/;

/** The bare value of what comes in Slack's own shape: `{type, value}`, `{selected_option}`… */
function unwrapped(given: unknown, type: string): unknown {
  if (!isJson(given)) return given;
  const [held, ...more] = Object.entries(given).filter(([key]) => !(key === 'type' && given.type === type));
  return held && more.length === 0 && HELD.test(held[0]) ? held[1] : given;
}

/** Elements whose content is part of `state.values`. */
export const keepsState = (type: string): boolean =>
  !['button', 'overflow', 'workflow_button', 'icon_button', 'feedback_buttons', 'image'].includes(type);

/** What an element holds before anybody touched it. */
export function initially(element: Json & { type: string }): Json {
  const { type } = element;
  if (ONE_OPTION.test(type)) return { selected_option: element.initial_option ?? null };
  if (MANY_OPTIONS.test(type)) return { selected_options: element.initial_options ?? [] };
  const field = FIELD[type];
  if (field) {
    const initial = element[field.replace('selected_', 'initial_')];
    return { [field]: initial ?? (field.endsWith('s') ? [] : null) };
  }
  if (type === 'rich_text_input') return { rich_text_value: element.initial_value ?? null };
  if (type === 'file_input') return { files: [] };
  return { value: element.initial_value ?? null };
}
