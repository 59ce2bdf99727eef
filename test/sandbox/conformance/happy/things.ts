import type { Ways } from './way.js';

const bookmark = { channel_id: 'C0ORDERS', title: 'Handbook', type: 'link', link: 'https://example.com' };

export const fileWays: Ways = {
  'files.getUploadURLExternal': { filename: 'a.txt', length: 5 },
  'files.completeUploadExternal': async (world) => {
    const { upload_url, file_id } = await world.call('files.getUploadURLExternal', { filename: 'a.txt', length: 5 });
    await fetch(String(upload_url), { method: 'POST', body: 'hello' });
    return world.call('files.completeUploadExternal', { files: [{ id: file_id, title: 'A' }], channel_id: 'C0ORDERS' });
  },
  'files.info': async (world) => world.call('files.info', { file: await world.file() }),
  'files.list': async (world) => {
    await world.file();
    return world.call('files.list', { channel: 'C0ORDERS' });
  },
  'files.delete': async (world) => world.call('files.delete', { file: await world.file() }),
};

export const markWays: Ways = {
  'pins.add': async (world) => world.call('pins.add', { channel: 'C0ORDERS', timestamp: await world.message() }),
  'pins.remove': async (world) => {
    const place = { channel: 'C0ORDERS', timestamp: await world.message() };
    await world.call('pins.add', place);
    return world.call('pins.remove', place);
  },
  'pins.list': async (world) => {
    await world.call('pins.add', { channel: 'C0ORDERS', timestamp: await world.message() });
    return world.call('pins.list', { channel: 'C0ORDERS' });
  },
  'bookmarks.add': bookmark,
  'bookmarks.list': async (world) => {
    await world.call('bookmarks.add', bookmark);
    return world.call('bookmarks.list', { channel_id: 'C0ORDERS' });
  },
  'bookmarks.edit': async (world) => {
    const added = (await world.call('bookmarks.add', bookmark)).bookmark as { id: string };
    return world.call('bookmarks.edit', { channel_id: 'C0ORDERS', bookmark_id: added.id, title: 'New' });
  },
  'bookmarks.remove': async (world) => {
    const added = (await world.call('bookmarks.add', bookmark)).bookmark as { id: string };
    return world.call('bookmarks.remove', { channel_id: 'C0ORDERS', bookmark_id: added.id });
  },
  'reactions.add': async (world) =>
    world.call('reactions.add', { channel: 'C0ORDERS', timestamp: await world.message(), name: 'eyes' }),
  'reactions.remove': async (world) => {
    const place = { channel: 'C0ORDERS', timestamp: await world.message(), name: 'eyes' };
    await world.call('reactions.add', place);
    return world.call('reactions.remove', place);
  },
  'reactions.get': async (world) => {
    const place = { channel: 'C0ORDERS', timestamp: await world.message() };
    await world.call('reactions.add', { ...place, name: 'eyes' });
    return world.call('reactions.get', place);
  },
  'reactions.list': async (world) => {
    const place = { channel: 'C0ORDERS', timestamp: await world.message() };
    await world.call('reactions.add', { ...place, name: 'eyes' });
    return world.call('reactions.list');
  },
};

export const groupWays: Ways = {
  'usergroups.list': { include_users: true },
  'usergroups.create': (world) => {
    const name = `Team ${Math.random().toString(36).slice(2, 8)}`;
    return world.call('usergroups.create', { name });
  },
  'usergroups.update': { usergroup: 'S0FINANCE', description: 'Decides about money' },
  'usergroups.disable': async (world) => {
    const answer = await world.call('usergroups.disable', { usergroup: 'S0FINANCE' });
    await world.call('usergroups.enable', { usergroup: 'S0FINANCE' });
    return answer;
  },
  'usergroups.enable': async (world) => {
    await world.call('usergroups.disable', { usergroup: 'S0FINANCE' });
    return world.call('usergroups.enable', { usergroup: 'S0FINANCE' });
  },
  'usergroups.users.list': { usergroup: 'S0FINANCE' },
  'usergroups.users.update': { usergroup: 'S0FINANCE', users: 'U0BOB,U0CAROL' },
};
