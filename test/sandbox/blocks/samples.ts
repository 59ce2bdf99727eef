import type { KnownBlock } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const option = (value: string) => ({ text: plain(value), value });
const richText = (text: string) => ({
  type: 'rich_text' as const,
  elements: [{ type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text }] }],
});
const image = { type: 'image' as const, image_url: 'https://example.com/cat.png', alt_text: 'a cat' };

/** One right block of each kind, typed by Slack's own package, so that the sample itself cannot be wrong. */
export const messageBlocks: KnownBlock[] = [
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'b', text: plain('Go'), style: 'primary', value: '1', url: 'https://example.com' },
      { type: 'overflow', action_id: 'o', options: [{ ...option('1'), url: 'https://example.com' }] },
      { type: 'static_select', action_id: 's', options: [option('1')], initial_option: option('1') },
      { type: 'multi_users_select', action_id: 'mu', max_selected_items: 2 },
      { type: 'conversations_select', action_id: 'c', filter: { include: ['im', 'public'] } },
      { type: 'datepicker', action_id: 'd', initial_date: '2026-11-21' },
      { type: 'timepicker', action_id: 't', initial_time: '09:30', timezone: 'Europe/Berlin' },
      { type: 'datetimepicker', action_id: 'dt', initial_date_time: 1_763_683_200 },
      { type: 'checkboxes', action_id: 'ch', options: [{ text: mrkdwn('*a*'), value: 'a', description: plain('A') }] },
      { type: 'radio_buttons', action_id: 'r', options: [option('a')], confirm: { text: mrkdwn('Sure?') } },
    ],
  },
  { type: 'context', elements: [mrkdwn('_small_'), plain('print'), image] },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'f',
        positive_button: { text: plain('Good'), value: 'up' },
        negative_button: { text: plain('Bad'), value: 'down', accessibility_label: 'Not helpful' },
      },
      { type: 'icon_button', action_id: 'i', icon: 'trash', text: plain('Delete'), visible_to_user_ids: ['U1'] },
    ],
  },
  { type: 'divider' },
  { type: 'header', text: plain('Order') },
  { type: 'image', image_url: 'https://example.com/cat.png', alt_text: 'a cat', title: plain('Cat') },
  { type: 'markdown', text: '# Title\n\n**bold**' },
  richText('hello'),
  { type: 'section', text: mrkdwn('*bold*'), fields: [plain('a'), mrkdwn('b')], accessory: image, expand: true },
  {
    type: 'task_card',
    task_id: 't1',
    title: 'Charge',
    status: 'in_progress',
    details: richText('wallet'),
    sources: [{ type: 'url', url: 'https://example.com', text: 'Invoice' }],
  },
  { type: 'plan', title: 'Plan', tasks: [{ type: 'task_card', task_id: 'p1', title: 'One', status: 'complete' }] },
  {
    type: 'card',
    title: mrkdwn('Laptop'),
    body: mrkdwn('16 GB'),
    hero_image: image,
    actions: [{ type: 'button', text: plain('Buy') }],
  },
  { type: 'carousel', elements: [{ type: 'card', body: mrkdwn('one') }] },
  {
    type: 'container',
    title: plain('More'),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [{ type: 'section', text: plain('inside') }],
  },
  {
    type: 'video',
    video_url: 'https://example.com/v',
    thumbnail_url: 'https://example.com/t.png',
    alt_text: 'film',
    title: plain('Film'),
  },
];

/** A message holds one table; the two kinds stand apart. */
export const tableBlocks: KnownBlock[] = [
  {
    type: 'table',
    rows: [[{ type: 'raw_text', text: 'a' }, richText('b')]],
    column_settings: [{ align: 'right', is_wrapped: true }],
  },
  {
    type: 'data_table',
    caption: 'Prices',
    page_size: 10,
    rows: [
      [
        { type: 'raw_text', text: 'Item' },
        { type: 'raw_text', text: 'Price' },
      ],
      [richText('Laptop'), { type: 'raw_number', value: 999.5, text: '€999.50' }],
    ],
  },
];

const label = plain('Label');

/** Input blocks of every kind, and what only a modal takes. */
export const modalBlocks: KnownBlock[] = [
  { type: 'alert', text: mrkdwn('Careful'), level: 'warning' },
  { type: 'input', label, element: { type: 'plain_text_input', multiline: true, min_length: 1, max_length: 10 } },
  { type: 'input', label, element: { type: 'email_text_input', placeholder: plain('you@example.com') } },
  { type: 'input', label, element: { type: 'url_text_input', focus_on_load: true } },
  { type: 'input', label, element: { type: 'number_input', is_decimal_allowed: true, min_value: '0.5' } },
  { type: 'input', label, element: { type: 'rich_text_input', initial_value: richText('hi') } },
  { type: 'input', label, element: { type: 'file_input', filetypes: ['pdf'], max_files: 3 } },
  {
    type: 'input',
    label,
    optional: true,
    hint: plain('Hint'),
    element: { type: 'external_select', min_query_length: 0 },
  },
  {
    type: 'input',
    label,
    dispatch_action: true,
    element: { type: 'plain_text_input', dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } },
  },
];

const series = [
  {
    name: 'Online',
    data: [
      { label: 'Jan', value: 3 },
      { label: 'Feb', value: -1.5 },
    ],
  },
];
const axis_config = { categories: ['Jan', 'Feb'], x_label: 'Month' };

/** Charts, which the SDK's types do not know yet. */
export const chartBlocks = [
  { type: 'data_visualization', title: 'Share', chart: { type: 'pie', segments: [{ label: 'Laptops', value: 2 }] } },
  ...['bar', 'area', 'line'].map((type) => ({
    type: 'data_visualization',
    title: 'Sales',
    chart: { type, series, axis_config },
  })),
];
