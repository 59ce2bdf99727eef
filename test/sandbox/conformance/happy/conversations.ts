import { person, type World } from '../world.js';
import type { Ways } from './way.js';

const fresh = async (world: World) => {
  const name = `c-${Math.random().toString(36).slice(2, 10)}`;
  const { channel } = await world.call('conversations.create', { name });
  return (channel as { id: string }).id;
};

/** A way that needs a channel of its own first. */
const inFresh =
  (method: string, args: object = {}) =>
  async (world: World) =>
    world.call(method, { channel: await fresh(world), ...args });

export const conversationWays: Ways = {
  'conversations.list': { types: 'public_channel,im' },
  'conversations.info': { channel: 'C0ORDERS' },
  'conversations.members': { channel: 'C0ORDERS' },
  'conversations.history': async (world) => {
    await world.message();
    await world.message();
    return world.call('conversations.history', { channel: 'C0ORDERS', limit: 1 });
  },
  'conversations.replies': async (world) => {
    const { channel, thread } = await world.stream();
    return world.call('conversations.replies', { channel, ts: thread, limit: 1 });
  },
  'conversations.create': { name: 'made-by-the-test' },
  'conversations.open': { users: 'U0ALICE' },
  'conversations.archive': inFresh('conversations.archive'),
  'conversations.invite': inFresh('conversations.invite', { users: 'U0ALICE' }),
  'conversations.join': async (world) => {
    const { channel } = await world.call('conversations.create', { name: `j-${Date.now()}` }, person('alice'));
    const place = { channel: (channel as { id: string }).id };
    await world.call('conversations.join', place);
    return world.call('conversations.join', place);
  },
  'conversations.kick': async (world) => {
    const channel = await fresh(world);
    await world.call('conversations.invite', { channel, users: 'U0ALICE' });
    return world.call('conversations.kick', { channel, user: 'U0ALICE' });
  },
  'conversations.leave': inFresh('conversations.leave'),
  'conversations.mark': async (world) =>
    world.call('conversations.mark', { channel: 'C0ORDERS', ts: await world.message() }),
  'conversations.rename': inFresh('conversations.rename', { name: `renamed-${Date.now()}` }),
  'conversations.setTopic': inFresh('conversations.setTopic', { topic: 'Topic' }),
  'conversations.setPurpose': inFresh('conversations.setPurpose', { purpose: 'Purpose' }),
  'conversations.close': { channel: 'D0ALICE' },
  'conversations.unarchive': async (world) => {
    const given = { name: `u-${Math.random().toString(36).slice(2, 10)}` };
    const { channel } = await world.call('conversations.create', given, person('alice'));
    const place = { channel: (channel as { id: string }).id };
    await world.call('conversations.archive', place, person('alice'));
    return world.call('conversations.unarchive', place, person('alice'));
  },
  'users.setPresence': { presence: 'auto' },
  'users.setActive': {},
  'users.profile.set': (world) =>
    world.call('users.profile.set', { name: 'status_text', value: 'At lunch' }, person('bob')),
  'users.list': {},
  'users.info': { user: 'U0ALICE' },
  'users.lookupByEmail': { email: 'alice@acme.example' },
  'users.profile.get': { user: 'U0ALICE' },
  'users.conversations': { user: 'U0ALICE' },
};
