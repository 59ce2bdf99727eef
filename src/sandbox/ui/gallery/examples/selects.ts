import { type Chapter, type Example, option, plain } from '../example.js';

const FRUIT = ['Apple', 'Banana', 'Cherry', 'Damson', 'Elderberry'].map((name) => option(name));
const GROUPS = [
  { label: plain('Group 1'), options: FRUIT.slice(0, 2) },
  { label: plain('Group 2'), options: FRUIT.slice(2) },
];

type Elements = Extract<Example['blocks'][number], { type: 'actions' }>['elements'];

const row = (name: string, title: string, element: Elements[number]): Example => ({
  title,
  blocks: [{ type: 'actions', block_id: `${name}_${title.replaceAll(' ', '_')}`, elements: [element] }],
});

const single = (type: 'users_select' | 'channels_select' | 'conversations_select'): Chapter => ({
  name: type,
  examples: [row(type, 'empty', { type, action_id: type, placeholder: plain('Select an item') })],
});

const several = (type: 'multi_users_select' | 'multi_channels_select' | 'multi_conversations_select'): Chapter => ({
  name: type,
  examples: [row(type, 'empty', { type, action_id: type, placeholder: plain('Select items') })],
});

/** All kinds of selects. */
export const selects: Chapter[] = [
  {
    name: 'static_select',
    examples: [
      row('static_select', 'empty', {
        type: 'static_select',
        action_id: 'static',
        placeholder: plain('Select an item'),
        options: FRUIT,
      }),
      row('static_select', 'chosen', {
        type: 'static_select',
        action_id: 'chosen',
        options: FRUIT,
        initial_option: FRUIT[1],
      }),
      row('static_select', 'in groups', { type: 'static_select', action_id: 'groups', option_groups: GROUPS }),
    ],
  },
  {
    name: 'multi_static_select',
    examples: [
      row('multi_static_select', 'two of at most three', {
        type: 'multi_static_select',
        action_id: 'multi',
        options: FRUIT,
        initial_options: FRUIT.slice(0, 2),
        max_selected_items: 3,
      }),
    ],
  },
  {
    name: 'external_select',
    examples: [
      row('external_select', 'two letters', { type: 'external_select', action_id: 'external', min_query_length: 2 }),
    ],
  },
  {
    name: 'multi_external_select',
    examples: [
      row('multi_external_select', 'two letters', {
        type: 'multi_external_select',
        action_id: 'externals',
        min_query_length: 2,
      }),
    ],
  },
  single('users_select'),
  several('multi_users_select'),
  single('channels_select'),
  several('multi_channels_select'),
  single('conversations_select'),
  several('multi_conversations_select'),
];
