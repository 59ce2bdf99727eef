import type { KnownBlock } from '@slack/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppSocket, connectApp } from './support/app-socket.js';
import type { Frame } from './support/raw-socket.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let app: AppSocket;
beforeAll(async () => {
  slack = await startSlack({ ackTimeoutMs: 300 });
  app = await connectApp(slack);
});
afterAll(() => slack.close());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const blocks: KnownBlock[] = [
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'go', text: plain('Go'), value: 'v1', style: 'primary' },
      { type: 'static_select', action_id: 'size', options: [option('s'), option('l')] },
      { type: 'overflow', action_id: 'more', options: [option('copy'), option('drop')] },
      { type: 'users_select', action_id: 'who' },
      { type: 'checkboxes', action_id: 'extras', options: [option('gift'), option('fast')] },
      { type: 'datepicker', action_id: 'day', initial_date: '2026-11-21' },
      { type: 'datetimepicker', action_id: 'when' },
    ],
  },
];

/** A second later than the one before: an app may not post faster for long. */
async function card(channel = 'C0ORDERS'): Promise<string> {
  slack.sandbox.clock.advance(1_000);
  const { ts = '' } = await slack.as('bot').chat.postMessage({ channel, text: 'A card', blocks });
  return ts;
}
const click = (ts: string, action_id: string, extra: object = {}) =>
  slack.control('click', { as: 'bob', channel: 'C0ORDERS', ts, action_id, ...extra });
const action = () => (app.last()?.actions as Frame[] | undefined)?.[0];

it('sends a button with its own value, whatever the caller says', async () => {
  const ts = await card();
  await click(ts, 'go', { value: 'forged' });

  expect(app.last()).toMatchObject({
    type: 'block_actions',
    user: { id: 'U0BOB', username: 'bob', name: 'bob', team_id: 'T0SANDBOX' },
    api_app_id: 'A0SIGNALBOX',
    container: { type: 'message', message_ts: ts, channel_id: 'C0ORDERS', is_ephemeral: false },
    channel: { id: 'C0ORDERS', name: 'orders' },
    message: { ts, text: 'A card', bot_id: 'B0SIGNALBOX' },
    trigger_id: expect.any(String),
    response_url: expect.stringContaining('/response/'),
  });
  expect(action()).toEqual({
    action_id: 'go',
    block_id: 'row',
    text: { ...plain('Go'), emoji: true },
    value: 'v1',
    style: 'primary',
    type: 'button',
    action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
  });
});

it.each([
  ['size', 'l', { selected_option: option('l') }],
  ['more', 'drop', { selected_option: option('drop') }],
  ['who', 'U0CAROL', { selected_user: 'U0CAROL' }],
  ['extras', ['gift', 'fast'], { selected_options: [option('gift'), option('fast')] }],
  ['day', '2026-12-24', { selected_date: '2026-12-24', initial_date: '2026-11-21' }],
  ['when', 1_800_000_000, { selected_date_time: 1_800_000_000 }],
])('sends what was chosen in %s', async (action_id, selected, expected) => {
  await click(await card(), action_id, { selected });

  expect(action()).toMatchObject(expected);
});

it('remembers for each person what was chosen, and what stood there from the start', async () => {
  const ts = await card();
  await click(ts, 'size', { selected: 's' });
  await click(ts, 'go');
  const bobs = app.last()?.state;
  await click(ts, 'go', { as: 'carol' });

  expect(bobs).toMatchObject({ values: { row: { size: { type: 'static_select', selected_option: option('s') } } } });
  expect(bobs).toMatchObject({ values: { row: { day: { type: 'datepicker', selected_date: '2026-11-21' } } } });
  expect(app.last()?.state).toMatchObject({ values: { row: { size: { selected_option: null } } } });
});

it('refuses what is not there, not offered or not seen', async () => {
  const ts = await card();
  const { ts: hidden } = await slack.as('bob').chat.postMessage({ channel: 'G0FINANCE', text: 'between us' });
  const secret = { channel: 'G0FINANCE', ts: hidden, as: 'alice' };

  expect(await click(ts, 'stop')).toEqual({ status: 404, body: { error: 'no_such_element' } });
  expect(await click(ts, 'go', { block_id: 'other' })).toEqual({ status: 404, body: { error: 'no_such_element' } });
  expect(await click(ts, 'size', { selected: 'xl' })).toEqual({ status: 400, body: { error: 'no_such_option' } });
  expect(await click('1.000000', 'go')).toEqual({ status: 404, body: { error: 'no_such_message' } });
  expect(await click(ts, 'go', secret)).toEqual({ status: 403, body: { error: 'not_visible_to_user' } });
  expect(await click(ts, 'go', { as: 'mallory' })).toEqual({ status: 404, body: { error: 'unknown_person' } });
});

it('finds no button any more once an update took it away', async () => {
  const ts = await card();
  await slack.as('bot').chat.update({ channel: 'C0ORDERS', ts, text: 'Decided' });

  expect(await click(ts, 'go')).toEqual({ status: 404, body: { error: 'no_such_element' } });
});

it('says that no acknowledgement came', async () => {
  const ts = await card();
  await slack.control('faults', { kind: 'no_ack_seen', times: 1 });

  const { body } = await click(ts, 'go');

  expect(body).toEqual({ delivered: true, acked_in_ms: null, reason: 'timeout' });
});

it('carries the message along with a message shortcut, and nothing of a place with a global one', async () => {
  const ts = await card();
  await slack.control('shortcut', { as: 'bob', callback_id: 'explain', channel: 'C0ORDERS', ts });
  const onMessage = app.last();
  await slack.control('shortcut', { as: 'bob', callback_id: 'new-order' });

  expect(onMessage).toMatchObject({
    type: 'message_action',
    callback_id: 'explain',
    message_ts: ts,
    message: { text: 'A card' },
  });
  expect(onMessage).toMatchObject({ channel: { id: 'C0ORDERS', name: 'orders' }, response_url: expect.any(String) });
  expect(app.last()).toMatchObject({ type: 'shortcut', callback_id: 'new-order', user: { id: 'U0BOB' } });
  expect(app.last()).not.toHaveProperty('channel');
});

it('knows the commands of a real manifest and no others', async () => {
  const { body } = await slack.control('app');
  const { _metadata, ...manifest } = body.manifest as Frame;
  await slack.control('app', { manifest });

  const unknown = await slack.control('command', { as: 'bob', channel: 'C0ORDERS', text: '/teleport home' });
  const direct = await slack.control('command', { as: 'bob', channel: 'D0BOB', text: '/signalbox help' });

  expect(unknown).toEqual({ status: 404, body: { error: 'unknown_command' } });
  expect(direct.body).toMatchObject({ delivered: true });
  expect(app.last()).toMatchObject({
    command: '/signalbox',
    text: 'help',
    channel_id: 'D0BOB',
    channel_name: 'directmessage',
  });
  expect(app.last()).not.toHaveProperty('thread_ts');
});
