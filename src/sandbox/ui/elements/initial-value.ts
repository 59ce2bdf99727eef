import type { Json } from '../../state/wire.js';

type Initial = (element: Json) => Json;

const text: Initial = ({ initial_value }) => ({ value: initial_value ?? null });

/** By element type: the entry of `state.values` before anybody touched it. Buttons and overflow menus hold nothing. */
const INITIAL: Record<string, Initial> = {
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  rich_text_input: ({ initial_value }) => ({ rich_text_value: initial_value ?? null }),
  static_select: ({ initial_option }) => ({ selected_option: initial_option ?? null }),
  external_select: ({ initial_option }) => ({ selected_option: initial_option ?? null }),
  radio_buttons: ({ initial_option }) => ({ selected_option: initial_option ?? null }),
  checkboxes: ({ initial_options }) => ({ selected_options: initial_options ?? [] }),
  multi_static_select: ({ initial_options }) => ({ selected_options: initial_options ?? [] }),
  multi_external_select: ({ initial_options }) => ({ selected_options: initial_options ?? [] }),
  users_select: ({ initial_user }) => ({ selected_user: initial_user ?? null }),
  multi_users_select: ({ initial_users }) => ({ selected_users: initial_users ?? [] }),
  channels_select: ({ initial_channel }) => ({ selected_channel: initial_channel ?? null }),
  multi_channels_select: ({ initial_channels }) => ({ selected_channels: initial_channels ?? [] }),
  conversations_select: ({ initial_conversation }) => ({ selected_conversation: initial_conversation ?? null }),
  multi_conversations_select: ({ initial_conversations }) => ({ selected_conversations: initial_conversations ?? [] }),
  datepicker: ({ initial_date }) => ({ selected_date: initial_date ?? null }),
  timepicker: ({ initial_time }) => ({ selected_time: initial_time ?? null }),
  datetimepicker: ({ initial_date_time }) => ({ selected_date_time: initial_date_time ?? null }),
  file_input: () => ({ files: [] }),
};

/** The entry of `state.values` that an untouched element has, or undefined for an element that holds nothing. */
export function initialValue(element: Json): Json | undefined {
  const type = String(element.type);
  const initial = INITIAL[type]?.(element);
  return initial && { type, ...initial };
}
