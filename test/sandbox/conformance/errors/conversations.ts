import type { Ways } from '../happy/way.js';
import { person, type World } from '../world.js';
import { archived } from './chat.js';

const orders = { channel: 'C0ORDERS' };
const nowhere = { channel: 'C0NOWHERE' };
const long = 'x'.repeat(81);

/** A channel of the app alone. */
async function own(world: World): Promise<{ channel: string }> {
  const { channel } = await world.call('conversations.create', {
    name: `o-${Math.random().toString(36).slice(2, 10)}`,
  });
  return { channel: (channel as { id: string }).id };
}

/** A channel that the app is not in. */
async function foreign(world: World): Promise<{ channel: string }> {
  const name = `x-${Math.random().toString(36).slice(2, 10)}`;
  const { channel } = await world.call('conversations.create', { name }, person('alice'));
  return { channel: (channel as { id: string }).id };
}

const names = (method: string): Ways => ({
  invalid_name_required: (world) => own(world).then((place) => world.call(method, { ...place, name: '' })),
  invalid_name_maxlength: (world) => own(world).then((place) => world.call(method, { ...place, name: long })),
  invalid_name_punctuation: (world) => own(world).then((place) => world.call(method, { ...place, name: '--' })),
  invalid_name_specials: (world) => own(world).then((place) => world.call(method, { ...place, name: 'A b' })),
  name_taken: (world) => own(world).then((place) => world.call(method, { ...place, name: 'orders' })),
});

const inThread = async (world: World, more: object) => ({ ...orders, ts: await world.message(), ...more });

/** What a page of a channel's messages is refused for. */
const within = (place: object): Ways => ({
  invalid_cursor: { ...place, cursor: 'zzz' },
  invalid_ts_latest: { ...place, latest: 'soon' },
  invalid_ts_oldest: { ...place, oldest: 'soon' },
});

const paged: Ways = {
  invalid_types: { types: 'songs' },
  invalid_cursor: { cursor: 'zzz' },
  invalid_limit: { limit: 1001 },
};

const old =
  (method: string, more: object = {}) =>
  async (world: World) =>
    world.call(method, { channel: await archived(world), ...more });

export const conversationErrors: Record<string, Ways> = {
  'conversations.archive': {
    method_not_supported_for_channel_type: { channel: 'D0ALICE' },
    channel_not_found: nowhere,
    already_archived: old('conversations.archive'),
    cant_archive_general: { channel: 'C0GENERAL' },
    not_in_channel: async (world) => world.call('conversations.archive', await foreign(world)),
  },
  'conversations.create': names('conversations.create'),
  'conversations.rename': {
    method_not_supported_for_channel_type: { channel: 'D0ALICE', name: 'x1' },
    ...names('conversations.rename'),
    channel_not_found: { ...nowhere, name: 'x' },
    is_archived: old('conversations.rename', { name: `r-${Date.now()}` }),
    not_in_channel: async (world) => world.call('conversations.rename', { ...(await foreign(world)), name: 'x1' }),
  },
  'conversations.info': { channel_not_found: nowhere },
  'conversations.members': { channel_not_found: nowhere, invalid_cursor: { ...orders, cursor: 'zzz' } },
  'conversations.history': {
    ...within(orders),
    channel_not_found: nowhere,
    not_in_channel: async (world) => world.call('conversations.history', await foreign(world)),
  },
  'conversations.replies': {
    channel_not_found: { ...nowhere, ts: '1.000001' },
    thread_not_found: { ...orders, ts: '1.000001' },
    invalid_cursor: async (world) => world.call('conversations.replies', await inThread(world, { cursor: 'zzz' })),
    invalid_ts_oldest: async (world) => world.call('conversations.replies', await inThread(world, { oldest: 'soon' })),
  },
  'conversations.list': paged,
  'users.conversations': paged,
  'users.list': { invalid_cursor: { cursor: 'zzz' } },
  'conversations.invite': {
    channel_not_found: { ...nowhere, users: 'U0ALICE' },
    no_user: (world) => own(world).then((place) => world.call('conversations.invite', { ...place, users: '' })),
    user_not_found: (world) =>
      own(world).then((place) => world.call('conversations.invite', { ...place, users: 'U0NOBODY' })),
    cant_invite_self: (world) =>
      own(world).then((place) => world.call('conversations.invite', { ...place, users: 'U0BOT' })),
    already_in_channel: { ...orders, users: 'U0ALICE' },
    is_archived: old('conversations.invite', { users: 'U0ALICE' }),
    not_in_channel: async (world) => world.call('conversations.invite', { ...(await foreign(world)), users: 'U0BOB' }),
    method_not_supported_for_channel_type: { channel: 'D0ALICE', users: 'U0BOB' },
  },
  'conversations.join': {
    channel_not_found: nowhere,
    is_archived: old('conversations.join'),
    method_not_supported_for_channel_type: { channel: 'D0ALICE' },
  },
  'conversations.kick': {
    channel_not_found: { ...nowhere, user: 'U0ALICE' },
    user_not_found: { ...orders, user: 'U0NOBODY' },
    method_not_supported_for_channel_type: { channel: 'D0ALICE', user: 'U0ALICE' },
    cant_kick_self: { ...orders, user: 'U0BOT' },
    cant_kick_from_general: { channel: 'C0GENERAL', user: 'U0ALICE' },
    not_in_channel: (world) =>
      own(world).then((place) => world.call('conversations.kick', { ...place, user: 'U0ALICE' })),
  },
  'conversations.leave': {
    method_not_supported_for_channel_type: { channel: 'D0ALICE' },
    channel_not_found: nowhere,
    cant_leave_general: { channel: 'C0GENERAL' },
    is_archived: old('conversations.leave'),
    last_member: async (world) => {
      const given = { name: `l-${Math.random().toString(36).slice(2, 10)}`, is_private: true };
      const { channel } = await world.call('conversations.create', given);
      return world.call('conversations.leave', { channel: (channel as { id: string }).id });
    },
  },
  'conversations.mark': {
    channel_not_found: { ...nowhere, ts: '1.000001' },
    invalid_timestamp: { ...orders, ts: 'soon' },
    not_in_channel: async (world) => world.call('conversations.mark', { ...(await foreign(world)), ts: '1.000001' }),
  },
  'conversations.open': {
    users_list_not_supplied: {},
    user_not_found: { users: 'U0NOBODY' },
    too_many_users: { users: Array.from({ length: 9 }, (_, n) => `U${n}`).join(',') },
    channel_not_found: nowhere,
  },
  'conversations.setTopic': {
    method_not_supported_for_channel_type: { channel: 'D0ALICE', topic: 'x' },
    not_in_channel: async (world) => world.call('conversations.setTopic', { ...(await foreign(world)), topic: 'x' }),
    channel_not_found: { ...nowhere, topic: 'x' },
    too_long: { ...orders, topic: 'x'.repeat(251) },
    is_archived: old('conversations.setTopic', { topic: 'x' }),
  },
  'conversations.setPurpose': {
    method_not_supported_for_channel_type: { channel: 'D0ALICE', purpose: 'x' },
    not_in_channel: async (world) =>
      world.call('conversations.setPurpose', { ...(await foreign(world)), purpose: 'x' }),
    channel_not_found: { ...nowhere, purpose: 'x' },
    too_long: { ...orders, purpose: 'x'.repeat(251) },
    is_archived: old('conversations.setPurpose', { purpose: 'x' }),
  },
  'conversations.close': {
    channel_not_found: nowhere,
    method_not_supported_for_channel_type: orders,
  },
  'conversations.unarchive': {
    channel_not_found: nowhere,
    method_not_supported_for_channel_type: { channel: 'D0ALICE' },
    not_archived: orders,
    not_in_channel: old('conversations.unarchive'),
  },
  'users.setPresence': { invalid_presence: { presence: 'asleep' } },
  'users.profile.set': {
    invalid_profile: (world) => world.call('users.profile.set', { profile: '[]' }, person('alice')),
    not_admin: (world) => world.call('users.profile.set', { user: 'U0BOB', profile: {} }, person('alice')),
    too_long: (world) => world.call('users.profile.set', { profile: { status_text: 'x'.repeat(101) } }, person('bob')),
    profile_status_set_failed_not_emoji_syntax: (world) =>
      world.call('users.profile.set', { profile: { status_emoji: 'smile' } }, person('bob')),
    not_allowed_token_type: { profile: {} },
    user_not_found: (world) => world.call('users.profile.set', { user: 'U0NOBODY', profile: {} }, person('erin')),
  },
  'users.info': { user_not_found: { user: 'U0NOBODY' } },
  'users.lookupByEmail': { users_not_found: { email: 'nobody@acme.example' } },
  'users.profile.get': { user_not_found: { user: 'U0NOBODY' } },
  'dnd.info': { user_not_found: { user: 'U0NOBODY' } },
  'dnd.teamInfo': { no_users_provided: { users: '' } },
  'dnd.setSnooze': {
    missing_duration: (world) => world.call('dnd.setSnooze', {}, person('bob')),
    snooze_failed: (world) => world.call('dnd.setSnooze', { num_minutes: 'long' }, person('bob')),
    too_long: (world) => world.call('dnd.setSnooze', { num_minutes: 9_999_999 }, person('bob')),
    not_allowed_token_type: { num_minutes: 5 },
  },
  'dnd.endDnd': { not_in_dnd: (world) => world.call('dnd.endDnd', {}, person('bob')) },
};
