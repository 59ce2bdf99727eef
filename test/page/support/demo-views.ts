import type { KnownBlock, ModalView, View } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

/** A message with what people use most: text, buttons, a select, a date. */
export const card: KnownBlock[] = [
  { type: 'header', text: plain('Two lamps') },
  { type: 'section', text: { type: 'mrkdwn', text: '*Total* 98.00 USD for <@U0ALICE>' } },
  {
    type: 'actions',
    block_id: 'decide',
    elements: [
      { type: 'button', action_id: 'approve', text: plain('Approve'), style: 'primary', value: 'yes' },
      { type: 'button', action_id: 'with_reason', text: plain('With a reason') },
      {
        type: 'button',
        action_id: 'reject',
        text: plain('Reject'),
        style: 'danger',
        confirm: {
          title: plain('Really?'),
          text: plain('It ends here.'),
          confirm: plain('Reject it'),
          deny: plain('Keep it'),
        },
      },
      { type: 'static_select', action_id: 'size', placeholder: plain('Size'), options: ['Small', 'Large'].map(option) },
      { type: 'external_select', action_id: 'fruit', placeholder: plain('Fruit'), min_query_length: 2 },
    ],
  },
];

/** The modal behind "With a reason", the slash command, and the shortcut. */
export const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('A form'),
  submit: plain('Send'),
  close: plain('Never mind'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'reason',
      label: plain('Reason'),
      hint: plain('The requester reads it.'),
      element: { type: 'plain_text_input', action_id: 'reason', multiline: true },
    },
    {
      type: 'input',
      block_id: 'when',
      optional: true,
      label: plain('When'),
      element: { type: 'datepicker', action_id: 'when', initial_date: '2026-11-30' },
    },
    {
      type: 'input',
      block_id: 'how',
      optional: true,
      label: plain('How'),
      element: { type: 'radio_buttons', action_id: 'how', options: ['Fast', 'Cheap'].map(option) },
    },
    {
      type: 'input',
      block_id: 'proof',
      optional: true,
      label: plain('Proof'),
      element: { type: 'file_input', action_id: 'proof', max_files: 2 },
    },
    { type: 'actions', block_id: 'more', elements: [{ type: 'button', action_id: 'push', text: plain('More') }] },
  ],
};

/** The second view of the stack. */
export const deeper: ModalView = {
  type: 'modal',
  callback_id: 'deeper',
  title: plain('Deeper'),
  blocks: [{ type: 'section', text: plain('Two views are open.') }],
};

/** The app's Home tab after so many clicks on its button. */
export const home = (clicks: number): View => ({
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Home of the demo') },
    { type: 'section', text: plain(`Clicked ${clicks} times`) },
    { type: 'actions', block_id: 'home', elements: [{ type: 'button', action_id: 'count', text: plain('Count') }] },
  ],
});
