import type { Json } from '../../../../src/sandbox/state/wire.js';
import { person, type World } from '../world.js';
import { alice, done } from './clicks.js';

const bob = person('bob');
const orders = { channel: 'C0ORDERS' };
const idOf = (answer: Json) => String((answer.channel as Json).id);

/** What people and the app say, change and delete. */
export async function talk(world: World): Promise<void> {
  const { ts } = await done(world, 'chat.postMessage', { ...orders, text: 'two *lamps*' }, alice);
  await done(world, 'chat.postMessage', { ...orders, text: 'a reply', thread_ts: ts }, bob);
  const broadcast = { ...orders, text: 'for all', thread_ts: ts, reply_broadcast: true };
  await done(world, 'chat.postMessage', broadcast, bob);
  await done(world, 'chat.update', { ...orders, ts, text: 'three <@U0BOT>' }, alice);
  await done(world, 'chat.delete', { ...orders, ts }, alice);
  const single = await done(world, 'chat.postMessage', { ...orders, text: '<@U0BOT> hi' }, alice);
  await done(world, 'chat.delete', { ...orders, ts: single.ts }, alice);
  await done(world, 'chat.meMessage', { ...orders, text: 'waves' }, alice);
  const own = await done(world, 'chat.postMessage', { ...orders, text: 'done' });
  await done(world, 'chat.update', { ...orders, ts: own.ts, text: 'undone' });
  await done(world, 'chat.delete', { ...orders, ts: own.ts });
  await done(world, 'chat.postMessage', { ...orders, text: 'a', username: 'Other', icon_emoji: ':tada:' });
  await done(world, 'chat.postMessage', { ...orders, text: 'see https://example.com/1' }, alice);
}

/** Messages with metadata, marks and files. */
export async function mark(world: World): Promise<void> {
  const about = (order: string) => ({ event_type: 'order', event_payload: { order } });
  const { ts } = await done(world, 'chat.postMessage', { ...orders, text: 'an order', metadata: about('1') });
  await done(world, 'chat.update', { ...orders, ts, text: 'an order', metadata: about('2') });
  await done(world, 'chat.delete', { ...orders, ts });
  const timestamp = await world.message();
  for (const method of ['reactions.add', 'reactions.remove']) {
    await done(world, method, { ...orders, timestamp, name: 'eyes' }, alice);
  }
  for (const method of ['pins.add', 'pins.remove']) await done(world, method, { ...orders, timestamp }, alice);
  world.pass();
  const file = await world.file();
  const { shares } = (await done(world, 'files.info', { file })).file as { shares: { public: Json } };
  const [share] = shares.public.C0ORDERS as { ts: string }[];
  await done(world, 'chat.delete', { ...orders, ts: share?.ts });
  await done(world, 'files.delete', { file: await world.file() });
}

/** What happens to channels, public and private. */
export async function moveChannels(world: World): Promise<void> {
  for (const is_private of [false, true]) {
    const channel = idOf(await done(world, 'conversations.create', { name: `plan-${is_private}`, is_private }, alice));
    await done(world, 'conversations.invite', { channel, users: 'U0BOT' }, alice);
    await done(world, 'conversations.invite', { channel, users: 'U0BOB' });
    await done(world, 'conversations.setTopic', { channel, topic: 'lamps' }, alice);
    await done(world, 'conversations.setPurpose', { channel, purpose: 'to buy' }, alice);
    await done(world, 'conversations.rename', { channel, name: `plans-${is_private}` }, alice);
    await done(world, 'conversations.leave', { channel }, bob);
    await done(world, 'conversations.archive', { channel }, alice);
    await done(world, 'conversations.unarchive', { channel }, alice);
    await done(world, 'conversations.kick', { channel, user: 'U0BOT' }, alice);
  }
  const open = idOf(await done(world, 'conversations.create', { name: 'open-to-all' }, alice));
  await done(world, 'conversations.join', { channel: open });
}

/** User groups, the app's own among them, and somebody who rests. */
export async function regroup(world: World): Promise<void> {
  const group = { usergroup: 'S0FINANCE' };
  await done(world, 'usergroups.create', { name: 'Lamps' });
  await done(world, 'usergroups.update', { ...group, description: 'money' });
  await done(world, 'usergroups.users.update', { ...group, users: 'U0BOB,U0BOT' });
  await done(world, 'usergroups.users.update', { ...group, users: 'U0BOB,U0CAROL' });
  await done(world, 'dnd.setSnooze', { num_minutes: 5 }, bob);
}
