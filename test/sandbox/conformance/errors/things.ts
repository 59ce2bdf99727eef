import type { Ways } from '../happy/way.js';
import { person, type World } from '../world.js';
import { putAway } from './chat.js';

const orders = { channel: 'C0ORDERS' };
const nowhere = { channel: 'C0NOWHERE' };
const bookmark = { channel_id: 'C0ORDERS', title: 'Handbook', type: 'link', link: 'https://example.com' };
const upload = { filename: 'a.txt', length: 5 };

/** The message of alice's that is meant, as `channel` and `timestamp`. */
const item = async (world: World) => ({ ...orders, timestamp: await world.message() });

const marking: Ways = {
  bad_timestamp: { ...orders, timestamp: 'soon', name: 'eyes' },
  message_not_found: { ...orders, timestamp: '1.000001', name: 'eyes' },
  channel_not_found: { ...nowhere, timestamp: '1.000001', name: 'eyes' },
};

export const thingErrors: Record<string, Ways> = {
  'pins.add': {
    ...marking,
    no_item_specified: orders,
    already_pinned: async (world) => {
      const place = await item(world);
      await world.call('pins.add', place);
      return world.call('pins.add', place);
    },
    not_in_channel: async (world) => {
      const { channel } = await world.call('conversations.create', { name: `p-${Date.now()}` }, person('alice'));
      return world.call('pins.add', { channel: (channel as { id: string }).id, timestamp: '1.000001' });
    },
  },
  'pins.remove': {
    ...marking,
    no_item_specified: orders,
    no_pin: async (world) => world.call('pins.remove', await item(world)),
  },
  'pins.list': { channel_not_found: nowhere },
  'reactions.add': {
    ...marking,
    invalid_name: async (world) => world.call('reactions.add', { ...(await item(world)), name: 'no-such-emoji' }),
    is_archived: async (world) => {
      const { channel, ts: timestamp } = await putAway(world);
      return world.call('reactions.add', { channel, timestamp, name: 'eyes' });
    },
    too_many_emoji: async (world) => {
      const place = await item(world);
      const react = (n: number) => world.call('reactions.add', { ...place, name: `clock${n}` });
      const half = (n: number) => world.call('reactions.add', { ...place, name: `clock${n}30` });
      const hours = Array.from({ length: 12 }, (_, n) => n + 1);
      const answers = await Promise.all(hours.flatMap((n) => [react(n), half(n)]));
      return answers.find(({ ok }) => !ok) ?? { ok: true };
    },
    already_reacted: async (world) => {
      const place = { ...(await item(world)), name: 'eyes' };
      await world.call('reactions.add', place);
      return world.call('reactions.add', place);
    },
  },
  'reactions.remove': {
    bad_timestamp: { ...orders, timestamp: 'soon', name: 'eyes' },
    message_not_found: { ...orders, timestamp: '1.000001', name: 'eyes' },
    no_item_specified: { name: 'eyes' },
    channel_not_found: { ...nowhere, timestamp: '1.000001', name: 'eyes' },
    file_not_found: { file: 'F0NOTHING', name: 'eyes' },
    file_comment_not_found: { file_comment: 'Fc1', name: 'eyes' },
    invalid_name: async (world) => world.call('reactions.remove', { ...(await item(world)), name: 'no-such-emoji' }),
    no_reaction: async (world) => world.call('reactions.remove', { ...(await item(world)), name: 'eyes' }),
  },
  'reactions.get': {
    bad_timestamp: { ...orders, timestamp: 'soon' },
    message_not_found: { ...orders, timestamp: '1.000001' },
    no_item_specified: {},
    channel_not_found: { ...nowhere, timestamp: '1.000001' },
    file_not_found: { file: 'F0NOTHING' },
    file_comment_not_found: { file_comment: 'Fc1' },
  },
  'reactions.list': { user_not_found: { user: 'U0NOBODY' } },
  'bookmarks.add': {
    channel_not_found: { ...bookmark, channel_id: 'C0NOWHERE' },
    invalid_bookmark_type: { ...bookmark, type: 'song' },
    invalid_link: { ...bookmark, link: 'example' },
    invalid_emoji: { ...bookmark, emoji: ':no-such-emoji:' },
  },
  'bookmarks.edit': {
    channel_not_found: { channel_id: 'C0NOWHERE', bookmark_id: 'Bk1' },
    not_found: { channel_id: 'C0ORDERS', bookmark_id: 'Bk1' },
  },
  'bookmarks.remove': {
    channel_not_found: { channel_id: 'C0NOWHERE', bookmark_id: 'Bk1' },
    not_found: { channel_id: 'C0ORDERS', bookmark_id: 'Bk1' },
  },
  'bookmarks.list': { channel_not_found: { channel_id: 'C0NOWHERE' } },
  'files.getUploadURLExternal': {
    alt_txt_too_large: { ...upload, alt_txt: 'x'.repeat(1001) },
    file_upload_size_restricted: { ...upload, length: 60_000_000 },
  },
  'files.completeUploadExternal': {
    file_not_found: { files: [{ id: 'F0NOTHING' }] },
    channel_not_found: { files: [], channel_id: 'C0NOWHERE' },
    channels_limit_exceeded: { files: [], channels: Array.from({ length: 101 }, (_, n) => `C${n}`).join(',') },
    invalid_blocks: { files: [], channel_id: 'C0ORDERS', blocks: [{ type: 'nope' }] },
    file_update_failed: async (world) => {
      const { file_id } = await world.call('files.getUploadURLExternal', upload);
      return world.call('files.completeUploadExternal', { files: [{ id: file_id }] });
    },
    not_in_channel: async (world) => {
      const { channel } = await world.call('conversations.create', { name: `f-${Date.now()}` }, person('alice'));
      return world.call('files.completeUploadExternal', { files: [], channel_id: (channel as { id: string }).id });
    },
  },
  'files.info': {
    file_not_found: { file: 'F0NOTHING' },
    file_deleted: async (world) => {
      const file = await world.file();
      await world.call('files.delete', { file });
      return world.call('files.info', { file });
    },
  },
  'files.list': { unknown_type: { types: 'songs' }, user_not_found: { user: 'U0NOBODY' } },
  'files.delete': {
    file_not_found: { file: 'F0NOTHING' },
    cant_delete_file: async (world) => world.call('files.delete', { file: await world.file() }, person('alice')),
    file_deleted: async (world) => {
      const file = await world.file();
      await world.call('files.delete', { file });
      return world.call('files.delete', { file });
    },
  },
  'usergroups.create': {
    missing_subteam_name: { name: ' ' },
    name_too_long: { name: 'x'.repeat(81) },
    name_already_exists: { name: 'Finance' },
    description_too_long: { name: 'Described', description: 'x'.repeat(141) },
    invalid_channel_provided: { name: 'Placed', channels: 'C0NOWHERE' },
    bad_handle: { name: 'Handled', handle: '!!' },
    forbidden_handle: { name: 'Here', handle: 'here' },
    handle_already_exists: { name: 'Other finance', handle: 'finance' },
    permission_denied: (world) => world.call('usergroups.create', { name: 'Guests' }, person('dave')),
  },
  'usergroups.update': {
    no_such_subteam: { usergroup: 'S0NOTHING' },
    handle_already_exists: { usergroup: 'S0FINANCE', handle: 'alice' },
    description_too_long: { usergroup: 'S0FINANCE', description: 'x'.repeat(141) },
    permission_denied: (world) => world.call('usergroups.update', { usergroup: 'S0FINANCE' }, person('dave')),
  },
  'usergroups.enable': { no_such_subteam: { usergroup: 'S0NOTHING' }, already_enabled: { usergroup: 'S0FINANCE' } },
  'usergroups.disable': {
    no_such_subteam: { usergroup: 'S0NOTHING' },
    already_disabled: async (world) => {
      await world.call('usergroups.disable', { usergroup: 'S0FINANCE' });
      const answer = await world.call('usergroups.disable', { usergroup: 'S0FINANCE' });
      await world.call('usergroups.enable', { usergroup: 'S0FINANCE' });
      return answer;
    },
  },
  'usergroups.users.list': { no_such_subteam: { usergroup: 'S0NOTHING' } },
  'usergroups.users.update': {
    no_users_provided: { usergroup: 'S0FINANCE', users: '' },
    invalid_users: { usergroup: 'S0FINANCE', users: 'U0NOBODY' },
    permission_denied: (world) =>
      world.call('usergroups.users.update', { usergroup: 'S0FINANCE', users: 'U0BOB' }, person('dave')),
  },
};
