import type { Json } from '../../../state/wire.js';
import { type Chapter, commonStates, type Example, option, plain, row } from '../example.js';

const FRUIT = ['Apple', 'Banana', 'Cherry', 'Damson', 'Elderberry'].map((name) => option(name));
const HUNDRED = Array.from({ length: 100 }, (_, index) => option(`Choice ${index + 1}`));
const DESCRIBED = FRUIT.map((fruit) => ({ ...fruit, description: plain('grows on a tree or a bush') }));
const GROUPS = [
  { label: plain('Group 1'), options: FRUIT.slice(0, 2) },
  { label: plain('Group 2'), options: FRUIT.slice(2) },
];

/** A select with its own states after those that all have. */
function select(type: string, fields: Json, initial: Json, own: (element: Json) => Example[] = () => []): Chapter {
  const element = { type, ...fields };
  const several = type.startsWith('multi_');
  const named = { ...element, placeholder: plain(several ? 'Select items' : 'Select an item') };
  const full = several ? [row('no more than three', { ...named, ...initial, max_selected_items: 3 })] : [];
  return { name: type, examples: [...commonStates(named, initial), ...full, ...own(element)] };
}

const lists = (element: Json): Example[] => [
  row('a hundred choices', { ...element, options: HUNDRED }),
  row('with descriptions', { ...element, options: DESCRIBED }),
  row('in groups', { type: element.type, option_groups: GROUPS }),
];

const searched = (element: Json): Example[] => [row('from two letters on', { ...element, min_query_length: 2 })];

const filtered = (element: Json): Example[] => [
  row('private ones only', { ...element, filter: { include: ['private'] } }),
  row('where one is', { ...element, default_to_current_conversation: true }),
];

/** All kinds of selects. */
export const selects: Chapter[] = [
  select('static_select', { options: FRUIT }, { initial_option: FRUIT[1] }, lists),
  select('multi_static_select', { options: FRUIT }, { initial_options: FRUIT.slice(0, 2) }, lists),
  select('external_select', { min_query_length: 1 }, { initial_option: option('Quince') }, searched),
  select('multi_external_select', { min_query_length: 1 }, { initial_options: [option('Quince')] }, searched),
  select('users_select', {}, { initial_user: 'U0BOB' }),
  select('multi_users_select', {}, { initial_users: ['U0BOB'] }),
  select('channels_select', {}, { initial_channel: 'C0GENERAL' }),
  select('multi_channels_select', {}, { initial_channels: ['C0GENERAL'] }),
  select('conversations_select', {}, { initial_conversation: 'C0GENERAL' }, filtered),
  select('multi_conversations_select', {}, { initial_conversations: ['C0GENERAL'] }, filtered),
];
