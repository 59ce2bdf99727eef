import { conversationFilter, option, optionGroup, preselected } from '../composition.js';
import { array, boolean, integer, type Rule, string } from '../engine.js';
import { type Check, failed } from '../problem.js';
import { element, type Trait } from './base.js';

const one: Trait[] = ['confirm', 'focus', 'placeholder'];
const several: Trait[] = [...one, 'many'];
const options = array(option('plain'), { min: 1, max: 100 });
const optionGroups = array(optionGroup, { min: 1, max: 100 });
const chosen = array(option('plain'), { min: 1, max: 100 });
const ids = array(string(), { min: 1 });
const respond = { response_url_enabled: boolean };
const conversations = { default_to_current_conversation: boolean, filter: conversationFilter };

const optionsOrGroups: Rule = (menu, at) =>
  'options' in menu !== 'option_groups' in menu ? [] : failed('must define either `options` or `option_groups`', at);

const lists = { options, option_groups: optionGroups };

/** The menus, for one choice and for several. */
export const selects: Record<string, Check> = {
  static_select: element(one, { optional: { ...lists, initial_option: option('plain') } }, [
    optionsOrGroups,
    preselected('initial_option'),
  ]),
  multi_static_select: element(several, { optional: { ...lists, initial_options: chosen } }, [
    optionsOrGroups,
    preselected('initial_options'),
  ]),
  external_select: element(one, {
    optional: { initial_option: option('plain'), min_query_length: integer({ min: 0 }) },
  }),
  multi_external_select: element(several, {
    optional: { initial_options: chosen, min_query_length: integer({ min: 0 }) },
  }),
  users_select: element(one, { optional: { initial_user: string() } }),
  multi_users_select: element(several, { optional: { initial_users: ids } }),
  conversations_select: element(one, { optional: { initial_conversation: string(), ...conversations, ...respond } }),
  multi_conversations_select: element(several, { optional: { initial_conversations: ids, ...conversations } }),
  channels_select: element(one, { optional: { initial_channel: string(), ...respond } }),
  multi_channels_select: element(several, { optional: { initial_channels: ids } }),
};
