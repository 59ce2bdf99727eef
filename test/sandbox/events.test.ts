import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { connect, type Frame, type RawSocket } from './support/raw-socket.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let app: RawSocket;
beforeAll(async () => {
  slack = await startSlack();
  app = await connect(slack);
  app.socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame;
    if (frame.envelope_id) app.ack(frame);
  });
});
beforeEach(() => {
  app.frames.length = 0;
});
afterAll(() => slack.close());

const events = () => app.frames.filter(({ type }) => type === 'events_api').map(({ payload }) => payload as Frame);
const eventWhere = (what: string, fits: (event: Frame) => boolean) =>
  eventually(what, async () => events().find(({ event }) => fits(event as Frame)));
const inner = (callback: Frame) => callback.event as Frame;

it('wraps every event as Slack does', async () => {
  await slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'hello' });

  const callback = await eventWhere('the message', ({ type }) => type === 'message');

  expect(Object.keys(callback).sort()).toEqual(
    [
      'api_app_id',
      'authorizations',
      'context_enterprise_id',
      'context_team_id',
      'event',
      'event_context',
      'event_id',
      'event_time',
      'is_ext_shared_channel',
      'team_id',
      'token',
      'type',
    ].sort(),
  );
  expect(callback).toMatchObject({ type: 'event_callback', team_id: 'T0SANDBOX', api_app_id: 'A0SIGNALBOX' });
  expect(callback.event_id).toMatch(/^Ev[0-9A-Z]+$/);
  expect(callback.authorizations).toEqual([
    { enterprise_id: null, team_id: 'T0SANDBOX', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
  ]);
});

it('gives a message of a person its rich text, its client id and its kind of channel', async () => {
  await slack.as('bob').chat.postMessage({ channel: 'D0BOB', text: 'hi *there*' });

  const { event } = await eventWhere('the message', ({ channel_type }) => channel_type === 'im');

  expect(event).toMatchObject({
    user: 'U0BOB',
    channel: 'D0BOB',
    client_msg_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    blocks: [{ type: 'rich_text', block_id: expect.any(String) }],
  });
  expect(event).not.toHaveProperty('bot_id');
});

it('raises no mention in a direct message, and none for what the app says itself', async () => {
  await slack.as('bob').chat.postMessage({ channel: 'D0BOB', text: '<@U0BOT> hi' });
  await slack.as('bot').chat.postMessage({ channel: 'C0GENERAL', text: 'I am <@U0BOT>' });
  await eventWhere('the own message', ({ bot_id }) => bot_id === 'B0SIGNALBOX');

  expect(events().map((callback) => inner(callback).type)).toEqual(['message', 'message']);
});

it('tells an edit with both texts and a deletion with what was there', async () => {
  const alice = slack.as('alice');
  const { ts = '' } = await alice.chat.postMessage({ channel: 'C0ORDERS', text: 'two lamps' });
  await alice.chat.update({ channel: 'C0ORDERS', ts, text: 'three lamps' });
  await alice.chat.delete({ channel: 'C0ORDERS', ts });

  const edit = inner(await eventWhere('the edit', ({ subtype }) => subtype === 'message_changed'));
  const end = inner(await eventWhere('the deletion', ({ subtype }) => subtype === 'message_deleted'));

  expect(edit).toMatchObject({
    hidden: true,
    message: { text: 'three lamps', ts, edited: { user: 'U0ALICE', ts: expect.any(String) } },
    previous_message: { text: 'two lamps', ts },
  });
  expect(end).toMatchObject({ hidden: true, deleted_ts: ts, previous_message: { text: 'three lamps' } });
});

it('raises no mention for the line that says that the app came in', async () => {
  const { channel } = await slack.as('alice').conversations.create({ name: 'come-in' });
  const id = channel?.id ?? '';
  await slack.as('alice').conversations.invite({ channel: id, users: 'U0BOT' });
  await slack.as('alice').chat.postMessage({ channel: id, text: '<@U0BOT> now' });

  await eventWhere('the mention', ({ type, text }) => type === 'app_mention' && text === '<@U0BOT> now');

  const said = events().map(inner);
  expect(said.find(({ subtype }) => subtype === 'channel_join')).toMatchObject({ user: 'U0BOT', channel: id });
  expect(said.filter(({ type }) => type === 'app_mention')).toHaveLength(1);
});

it('counts a mention that an edit adds', async () => {
  const alice = slack.as('alice');
  const { ts = '' } = await alice.chat.postMessage({ channel: 'C0ORDERS', text: 'two lamps' });
  await alice.chat.update({ channel: 'C0ORDERS', ts, text: '@signalbox two lamps' });

  const mention = inner(await eventWhere('the mention', ({ type }) => type === 'app_mention'));

  expect(mention).toMatchObject({ ts, text: '<@U0BOT> two lamps', edited: { user: 'U0ALICE' } });
});

it('puts replies into their thread', async () => {
  const alice = slack.as('alice');
  const { ts: thread_ts = '' } = await alice.chat.postMessage({ channel: 'C0ORDERS', text: 'parent' });
  await slack.as('bob').chat.postMessage({ channel: 'C0ORDERS', text: 'reply', thread_ts });

  const reply = inner(await eventWhere('the reply', ({ text }) => text === 'reply'));
  const { messages = [] } = await alice.conversations.replies({ channel: 'C0ORDERS', ts: thread_ts });

  expect(reply).toMatchObject({ thread_ts, parent_user_id: 'U0ALICE' });
  expect(messages[0]).toMatchObject({
    reply_count: 1,
    reply_users: ['U0BOB'],
    reply_users_count: 1,
    latest_reply: reply.ts,
  });
});

it('tells reactions that come and go', async () => {
  const { ts: timestamp = '' } = await slack.as('bot').chat.postMessage({ channel: 'C0ORDERS', text: 'done' });
  await slack.as('carol').reactions.add({ channel: 'C0ORDERS', timestamp, name: 'tada' });
  await slack.as('carol').reactions.remove({ channel: 'C0ORDERS', timestamp, name: 'tada' });

  const added = inner(await eventWhere('the reaction', ({ type }) => type === 'reaction_added'));
  await eventWhere('its end', ({ type }) => type === 'reaction_removed');

  expect(added).toEqual({
    type: 'reaction_added',
    user: 'U0CAROL',
    reaction: 'tada',
    item: { type: 'message', channel: 'C0ORDERS', ts: timestamp },
    item_user: 'U0BOT',
    event_ts: expect.any(String),
  });
});

it('tells that the app was taken into a channel, and nothing of channels where it is not', async () => {
  const { channel } = await slack.as('alice').conversations.create({ name: 'secret-plans', is_private: true });
  await slack.as('alice').chat.postMessage({ channel: channel?.id ?? '', text: '<@U0BOT> can you hear me?' });
  await slack.as('alice').conversations.invite({ channel: channel?.id ?? '', users: 'U0BOT' });

  const joined = inner(await eventWhere('the invitation', ({ type }) => type === 'member_joined_channel'));

  expect(joined).toMatchObject({ user: 'U0BOT', channel: channel?.id, channel_type: 'G', inviter: 'U0ALICE' });
  expect(JSON.stringify(events())).not.toContain('can you hear me');
});

it('sends only what the manifest asks for and the scopes allow', async () => {
  const { body } = await slack.control('app');
  const manifest = body.manifest as { settings: { event_subscriptions: { bot_events: string[] } } };
  const settings = { ...manifest.settings, event_subscriptions: { bot_events: ['app_mention', 'reaction_added'] } };
  const scopes = ['app_mentions:read', 'chat:write'];
  await slack.control('app', { manifest: { ...manifest, settings }, scopes });

  const { ts: timestamp = '' } = await slack
    .as('alice')
    .chat.postMessage({ channel: 'C0GENERAL', text: '@signalbox hi' });
  await slack.as('alice').reactions.add({ channel: 'C0GENERAL', timestamp, name: 'eyes' });
  await slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: '@signalbox last' });
  await eventWhere('the last mention', ({ text }) => text === '<@U0BOT> last');
  await slack.control('app', { manifest });

  expect(events().map((callback) => inner(callback).type)).toEqual(['app_mention', 'app_mention']);
});

it('tells the app of links to the domains that it asked for, and shows its preview of them', async () => {
  const { body } = await slack.control('app');
  const manifest = body.manifest as { features: object };
  const features = { ...manifest.features, unfurl_domains: ['shop.example'] };
  await slack.control('app', { manifest: { ...manifest, features } });
  const text = 'see https://www.shop.example/lamp and https://other.example/x';
  const { ts } = await slack.as('alice').chat.postMessage({ channel: 'C0ORDERS', text });

  const shared = inner(await eventWhere('the link', ({ type }) => type === 'link_shared'));

  expect(shared).toMatchObject({ message_ts: ts, channel: 'C0ORDERS', user: 'U0ALICE' });
  expect(shared.links).toEqual([{ url: 'https://www.shop.example/lamp', domain: 'shop.example' }]);

  const unfurls = { 'https://www.shop.example/lamp': { text: 'A lamp' } };
  const place = { source: 'conversations_history' as const, unfurl_id: String(shared.unfurl_id) };
  await slack.as('bot').chat.unfurl({ ...place, unfurls });
  const { messages } = await slack.as('alice').conversations.history({ channel: 'C0ORDERS', limit: 1 });
  expect(messages).toMatchObject([
    { ts, attachments: [{ text: 'A lamp', from_url: 'https://www.shop.example/lamp' }] },
  ]);
});

it('tells the app that it was put out of a channel', async () => {
  const { channel } = await slack.as('alice').conversations.create({ name: 'short-stay' });
  const place = { channel: channel?.id ?? '' };
  await slack.as('alice').conversations.invite({ ...place, users: 'U0BOT' });
  await slack.as('alice').conversations.kick({ ...place, user: 'U0BOT' });

  const left = inner(await eventWhere('the end', ({ type }) => type === 'channel_left'));

  expect(left).toEqual({ type: 'channel_left', ...place, actor_id: 'U0ALICE', event_ts: expect.any(String) });
});
