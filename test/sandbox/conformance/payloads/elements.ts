const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
const options = ['a', 'b'].map((value) => ({ text: plain(value), value }));
const placeholder = plain('Choose');
const select = (type: string) => ({ type, action_id: type, placeholder });

/** Every element that can be clicked in a message, by what one chooses in it. */
export const CHOICES: Readonly<Record<string, unknown>> = {
  button: undefined,
  icon_button: undefined,
  feedback_buttons: 'good',
  static_select: 'a',
  external_select: { text: plain('x'), value: 'x' },
  users_select: 'U0BOB',
  conversations_select: 'C0ORDERS',
  channels_select: 'C0ORDERS',
  multi_static_select: ['a'],
  multi_external_select: [{ text: plain('x'), value: 'x' }],
  multi_users_select: ['U0BOB'],
  multi_conversations_select: ['C0ORDERS'],
  multi_channels_select: ['C0ORDERS'],
  overflow: 'a',
  datepicker: '2026-11-21',
  timepicker: '10:00',
  datetimepicker: 1_800_000_000,
  radio_buttons: 'a',
  checkboxes: ['a'],
};

const withOptions = (type: string) => ({ ...select(type), options });
const bare = (type: string) => ({ type, action_id: type, options });

const inRow = [
  { type: 'button', action_id: 'button', text: plain('Go'), value: 'go' },
  withOptions('static_select'),
  { ...select('external_select'), min_query_length: 1 },
  select('users_select'),
  select('conversations_select'),
  select('channels_select'),
  bare('overflow'),
  { ...select('datepicker'), initial_date: '2026-11-20' },
  select('timepicker'),
  { type: 'datetimepicker', action_id: 'datetimepicker' },
  bare('radio_buttons'),
  bare('checkboxes'),
];
const alone = [
  withOptions('multi_static_select'),
  { ...select('multi_external_select'), min_query_length: 1 },
  select('multi_users_select'),
  select('multi_conversations_select'),
  select('multi_channels_select'),
];
const feedback = {
  type: 'feedback_buttons',
  action_id: 'feedback_buttons',
  positive_button: { text: plain('Good'), value: 'good' },
  negative_button: { text: plain('Bad'), value: 'bad' },
};
const trash = { type: 'icon_button', action_id: 'icon_button', icon: 'trash', text: plain('Delete'), value: 'gone' };

/** A button alone. */
export const oneButton = [{ type: 'actions', elements: inRow.slice(0, 1) }];

/** The blocks of a message with one of each. */
export const everyElement = [
  { type: 'actions', elements: inRow },
  ...alone.map((accessory) => ({ type: 'section', text: plain('One'), accessory })),
  { type: 'context_actions', elements: [feedback, trash] },
];

const input = (block_id: string, element: object, dispatch_action = true) => ({
  type: 'input',
  block_id,
  label: plain('Say'),
  element,
  optional: true,
  dispatch_action,
});

/** A modal with what only modals have. */
export const modal = {
  type: 'modal',
  callback_id: 'form',
  title: plain('Form'),
  submit: plain('Send'),
  close: plain('Cancel'),
  notify_on_close: true,
  blocks: [
    input('words', { type: 'plain_text_input', action_id: 'plain_text_input' }),
    input('rich', { type: 'rich_text_input', action_id: 'rich_text_input' }),
    input('where', { ...select('conversations_select'), response_url_enabled: true }),
    ...['number_input', 'email_text_input', 'url_text_input', 'file_input'].map((type) =>
      input(type, { type, action_id: type, ...(type === 'number_input' && { is_decimal_allowed: false }) }, false),
    ),
    { type: 'section', block_id: 'more', text: plain('One'), accessory: select('external_select') },
  ],
};
