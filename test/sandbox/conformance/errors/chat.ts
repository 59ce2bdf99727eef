import type { Json } from '../../../../src/sandbox/state/wire.js';
import type { Ways } from '../happy/way.js';
import { person, type World } from '../world.js';

const orders = { channel: 'C0ORDERS' };
const big = (count: number) => 'x'.repeat(count);
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const attachments = (count: number) => Array.from({ length: count }, () => ({ text: 'a' }));

/** An archived channel that the app is in. */
export async function archived(world: World): Promise<string> {
  const name = `old-${Math.random().toString(36).slice(2, 10)}`;
  const { channel } = await world.call('conversations.create', { name });
  const { id } = channel as { id: string };
  await world.call('conversations.archive', { channel: id });
  return id;
}

/** A message of the app's own in a channel that was archived since. */
export async function putAway(world: World): Promise<{ channel: string; ts: string }> {
  const { channel } = await world.call('conversations.create', {
    name: `a-${Math.random().toString(36).slice(2, 10)}`,
  });
  const { id } = channel as { id: string };
  const { ts } = await world.call('chat.postMessage', { channel: id, text: 'a' });
  await world.call('conversations.archive', { channel: id });
  return { channel: id, ts: String(ts) };
}

/** Calls with another manifest installed, and puts the old one back. */
export async function withFeatures(world: World, features: Json, deed: () => ReturnType<World['call']>) {
  const { app } = world.sandbox.workspace;
  const { manifest } = app.installed();
  const old = manifest.features as Json;
  app.reinstall({ manifest: { ...manifest, features: { ...old, ...features } } });
  const answer = await deed();
  app.reinstall({ manifest });
  return answer;
}

/** What every method refuses that takes a message's contents. `at` is where it goes. */
const contents = (method: string, at: Json): Ways => ({
  no_text: { ...at, text: ' ' },
  invalid_blocks: { ...at, blocks: [{ type: 'nope' }] },
  invalid_blocks_format: { ...at, blocks: 'not json' },
  markdown_text_conflict: { ...at, text: 'a', markdown_text: 'b' },
  invalid_metadata_format: { ...at, text: 'a', metadata: 'not json' },
  invalid_metadata_schema: { ...at, text: 'a', metadata: { event_type: 'x' } },
  metadata_too_large: { ...at, text: 'a', metadata: { event_type: 'x', event_payload: { long: big(16_001) } } },
  too_many_attachments: { ...at, attachments: attachments(101) },
  msg_too_long: { ...at, markdown_text: big(12_001) },
  channel_not_found: { ...at, channel: 'C0NOWHERE', text: 'a' },
  metadata_must_be_sent_from_app: (world) => {
    const metadata = { event_type: 'x', event_payload: {} };
    return world.call(method, { ...at, text: 'a', metadata }, person('alice'));
  },
});

const posted = async (world: World) => String((await world.call('chat.postMessage', { ...orders, text: 'mine' })).ts);
const soon = ({ sandbox }: World) => Math.floor(sandbox.clock.now() / 1000) + 600;

/** The same refusals, over a message of the app's own. */
const overOwn = (ways: Ways): Ways =>
  Object.fromEntries(
    Object.entries(ways).map(([error, args]) => [
      error,
      typeof args === 'function'
        ? args
        : async (world: World) => world.call('chat.update', { ...args, ts: await posted(world) }),
    ]),
  );

export const chatErrors: Record<string, Ways> = {
  'chat.postMessage': {
    ...contents('chat.postMessage', orders),
    msg_blocks_too_long: { ...orders, blocks: Array.from({ length: 5 }, () => section(big(2900))) },
    invalid_attachments: { ...orders, attachments: 'not json' },
    not_in_channel: outside,
    is_archived: async (world) => world.call('chat.postMessage', { channel: await archived(world), text: 'a' }),
    messages_tab_disabled: (world) =>
      withFeatures(world, { app_home: { messages_tab_enabled: false } }, () =>
        world.call('chat.postMessage', { channel: 'D0ALICE', text: 'a' }),
      ),
    ratelimited: async (world) => {
      const all = Array.from({ length: 30 }, (_, n) => world.call('chat.postMessage', { ...orders, text: `${n}` }));
      const answers = await Promise.all(all);
      return answers.find(({ ok }) => !ok) ?? { ok: true };
    },
  },
  'chat.postEphemeral': {
    no_text: { ...orders, user: 'U0ALICE', text: '' },
    channel_not_found: { channel: 'C0NOWHERE', user: 'U0ALICE', text: 'a' },
    user_not_in_channel: { ...orders, user: 'U0NOBODY', text: 'a' },
    invalid_blocks: { ...orders, user: 'U0ALICE', blocks: [{ type: 'nope' }] },
    msg_too_long: { ...orders, user: 'U0ALICE', text: big(40_001) },
    is_archived: async (world) =>
      world.call('chat.postEphemeral', { channel: await archived(world), user: 'U0ALICE', text: 'a' }),
  },
  'chat.meMessage': {
    no_text: { ...orders, text: '' },
    channel_not_found: { channel: 'C0NOWHERE', text: 'a' },
    msg_too_long: { ...orders, text: big(40_001) },
    is_archived: async (world) => world.call('chat.meMessage', { channel: await archived(world), text: 'a' }),
  },
  'chat.update': {
    ...overOwn({ ...contents('chat.update', orders) }),
    metadata_must_be_sent_from_app: async (world) => {
      const { ts } = await world.call('chat.postMessage', { ...orders, text: 'a' }, person('alice'));
      const metadata = { event_type: 'x', event_payload: {} };
      return world.call('chat.update', { ...orders, ts, text: 'b', metadata }, person('alice'));
    },
    message_not_found: { ...orders, ts: '1.000001', text: 'a' },
    is_inactive: async (world) => world.call('chat.update', { ...(await putAway(world)), text: 'b' }),
    cant_update_message: async (world) =>
      world.call('chat.update', { ...orders, ts: await world.message(), text: 'not mine' }),
    streaming_state_conflict: async (world) => {
      const { channel, ts } = await world.stream();
      return world.call('chat.update', { channel, ts, text: 'too soon' });
    },
  },
  'chat.delete': {
    channel_not_found: { channel: 'C0NOWHERE', ts: '1.000001' },
    message_not_found: { ...orders, ts: '1.000001' },
    cant_delete_message: async (world) => world.call('chat.delete', { ...orders, ts: await world.message() }),
  },
  'chat.getPermalink': {
    channel_not_found: { channel: 'C0NOWHERE', message_ts: '1.000001' },
    message_not_found: { ...orders, message_ts: '1.000001' },
  },
  'chat.unfurl': {
    cannot_find_message: { ...orders, ts: '1.000001', unfurls: {} },
    missing_channel: { ts: '1.000001', unfurls: {} },
    missing_ts: { ...orders, unfurls: {} },
    missing_source: { unfurl_id: 'C0ORDERS.1.000001.U1', unfurls: {} },
    missing_unfurl_id: { source: 'composer', unfurls: {} },
    invalid_source: { source: 'paper', unfurl_id: 'C0ORDERS.1.000001.U1', unfurls: {} },
    invalid_unfurl_id: { source: 'composer', unfurl_id: 'C0ORDERS.1.000001.U1', unfurls: {} },
    invalid_unfurls_format: async (world) =>
      world.call('chat.unfurl', { ...orders, ts: await world.message(), unfurls: 'not json' }),
    missing_unfurls: async (world) => world.call('chat.unfurl', { ...orders, ts: await world.message() }),
  },
  'chat.scheduleMessage': {
    no_text: (world) => world.call('chat.scheduleMessage', { ...orders, post_at: soon(world), text: '' }),
    invalid_time: { ...orders, text: 'a', post_at: 5 },
    time_in_past: { ...orders, text: 'a', post_at: 1_600_000_000 },
    time_too_far: { ...orders, text: 'a', post_at: 4_000_000_000 },
    channel_not_found: { channel: 'C0NOWHERE', text: 'a', post_at: 1_600_000_000 },
    is_archived: async (world) =>
      world.call('chat.scheduleMessage', { channel: await archived(world), text: 'a', post_at: soon(world) }),
    restricted_too_many: async (world) => {
      const post_at = soon(world) + 86_400;
      for (let n = 0; n < 30; n += 1) await world.call('chat.scheduleMessage', { ...orders, text: `${n}`, post_at });
      return world.call('chat.scheduleMessage', { ...orders, text: 'a', post_at: post_at + 1 });
    },
  },
  'chat.deleteScheduledMessage': {
    channel_not_found: { channel: 'C0NOWHERE', scheduled_message_id: 'Q1' },
    invalid_scheduled_message_id: { ...orders, scheduled_message_id: 'Q1' },
  },
  'chat.scheduledMessages.list': { invalid_channel: { channel: 'C0NOWHERE' }, invalid_cursor: { cursor: 'zzz' } },
};

/** A public channel without the app, for an app that may not post where it is not. */
async function outside(world: World) {
  const name = `away-${Math.random().toString(36).slice(2, 10)}`;
  const { channel } = await world.call('conversations.create', { name }, person('alice'));
  const all = world.sandbox.workspace.app.installed().botScopes;
  world.scopes(...all.filter((scope) => scope !== 'chat:write.public'));
  const answer = await world.call('chat.postMessage', { channel: (channel as { id: string }).id, text: 'a' });
  world.scopes();
  return answer;
}
