import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { everyEvent, raisedEvents } from '../../../src/sandbox/data/facts.js';
import { eventually } from '../../support/eventually.js';
import { withFeatures } from './errors/chat.js';
import { ways } from './happy/index.js';
import { take } from './happy/way.js';
import { createWorld, person, type World } from './world.js';

type Envelope = { envelope_id?: string; payload?: { event?: { type?: string; channel_type?: string } } };

let world: World;
let socket: WebSocket;
const heard = new Set<string>();

/** Messages are subscribed to by the kind of conversation: `message.im`. */
function nameOf({ type, channel_type }: { type?: string; channel_type?: string }): string {
  if (type !== 'message') return type ?? '';
  return `message.${channel_type === 'channel' ? 'channels' : channel_type === 'group' ? 'groups' : channel_type}`;
}

beforeAll(async () => {
  world = await createWorld();
  const { url } = await world.call('apps.connections.open', {}, 'xapp-sandbox');
  socket = new WebSocket(String(url));
  socket.on('message', (data) => {
    const { envelope_id, payload } = JSON.parse(String(data)) as Envelope;
    if (payload?.event) heard.add(nameOf(payload.event));
    if (envelope_id) socket.send(JSON.stringify({ envelope_id, payload: {} }));
  });
  await eventually('the socket', async () => (socket.readyState === WebSocket.OPEN ? true : undefined));
});
afterAll(async () => {
  socket.terminate();
  await world.close();
});

const control = (path: string, body: object) =>
  fetch(`${world.sandbox.baseUrl}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Messages with metadata, which have events of their own. */
async function metadata(): Promise<void> {
  const about = (order: string) => ({ event_type: 'order', event_payload: { order } });
  const place = { channel: 'C0ORDERS', text: 'an order' };
  const { ts } = await world.call('chat.postMessage', { ...place, metadata: about('1') });
  await world.call('chat.update', { ...place, ts, metadata: about('2') });
  await world.call('chat.delete', { channel: 'C0ORDERS', ts });
}

/** A file whose message goes, and the app itself in a group. */
async function filesAndGroups(): Promise<void> {
  const { file } = await world.call('files.info', { file: await world.file() });
  const { shares } = file as { shares: { public: { C0ORDERS: { ts: string }[] } } };
  await world.call('chat.delete', { channel: 'C0ORDERS', ts: shares.public.C0ORDERS[0]?.ts });
  const group = { usergroup: 'S0FINANCE' };
  await world.call('usergroups.users.update', { ...group, users: 'U0BOB,U0BOT' });
  await world.call('usergroups.users.update', { ...group, users: 'U0BOB,U0CAROL' });
}

/** A link to a domain that the app asked to preview, and a private channel that is renamed and put away. */
async function links(): Promise<void> {
  const text = 'see https://example.com/1';
  await withFeatures(world, { unfurl_domains: ['example.com'] }, () =>
    world.call('chat.postMessage', { channel: 'C0ORDERS', text }, person('alice')),
  );
  const made = await world.call('conversations.create', { name: 'secret-plan', is_private: true });
  const { id: channel } = made.channel as { id: string };
  await world.call('conversations.rename', { channel, name: 'no-secret' });
  await world.call('conversations.archive', { channel });
  const other = await world.call('conversations.create', { name: 'old-plan', is_private: true }, person('alice'));
  const place = { channel: (other.channel as { id: string }).id };
  await world.call('conversations.invite', { ...place, users: 'U0BOT' }, person('alice'));
  await world.call('conversations.archive', place, person('alice'));
  await world.call('conversations.unarchive', place, person('alice'));
}

/** What people do that no method of an app stands for. */
async function peopleDo(): Promise<void> {
  await world.call(
    'chat.postMessage',
    { channel: 'C0ORDERS', text: '<@U0BOT> see https://example.com' },
    person('alice'),
  );
  await world.call('chat.postMessage', { channel: 'D0ALICE', text: 'hello' }, person('alice'));
  const others = { users: 'U0BOB,U0BOT' };
  const group = (await world.call('conversations.open', others, person('alice'))).channel as { id: string };
  await world.call('chat.postMessage', { channel: group.id, text: 'hello all' }, person('alice'));
  await world.call('conversations.invite', { channel: 'G0FINANCE', users: 'U0BOT' }, person('bob'));
  await world.call('chat.postMessage', { channel: 'G0FINANCE', text: 'hello app' }, person('bob'));
  await world.call('conversations.kick', { channel: 'G0FINANCE', user: 'U0BOT' }, person('bob'));
  await control('open_home', { as: 'alice', tab: 'home' });
  await control('look_at', { as: 'alice', channel: 'C0ORDERS' });
  await withFeatures(world, { agent_view: undefined, assistant_view: {} }, async () => {
    await control('open_home', { as: 'alice', tab: 'messages' });
    await control('look_at', { as: 'alice', channel: 'C0ORDERS' });
    return { ok: true };
  });
  await world.call('auth.revoke');
  world.tokens();
  const { channel, thread } = await world.stream();
  await control('stop_session', { as: 'alice', channel, thread_ts: thread });
}

it('raises every event that the README names, and no other', async () => {
  await peopleDo();
  await metadata();
  await filesAndGroups();
  await links();
  for (const [method, way] of Object.entries(ways)) {
    world.pass();
    expect(await take(world, method, way), method).toMatchObject({ ok: true });
  }

  const wanted = raisedEvents();
  await eventually(
    'all events',
    async () => (wanted.every((event) => heard.has(event)) ? true : undefined),
    10_000,
  ).catch(() => undefined);

  expect([...heard].sort()).toEqual(wanted);
  expect(wanted.filter((event) => !everyEvent().includes(event))).toEqual([]);
});
