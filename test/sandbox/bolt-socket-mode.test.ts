import type { App } from '@slack/bolt';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let app: App;
const heard: { [name: string]: unknown[] } = {
  mention: [],
  message: [],
  click: [],
  submitted: [],
  command: [],
  home: [],
};

const button = {
  type: 'actions',
  block_id: 'decide',
  elements: [{ type: 'button', action_id: 'approve', text: { type: 'plain_text', text: 'Approve' }, value: 'order-1' }],
};
const modal = {
  type: 'modal' as const,
  callback_id: 'reason-form',
  title: { type: 'plain_text' as const, text: 'Why?' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'reason',
      label: { type: 'plain_text' as const, text: 'Reason' },
      element: { type: 'plain_text_input' as const, action_id: 'reason' },
    },
  ],
};

beforeAll(async () => {
  slack = await startSlack();
  app = slack.bolt();
  app.event('app_mention', async ({ event, say }) => {
    heard.mention?.push(event);
    await say({ text: 'On it', thread_ts: event.ts, blocks: [button] });
  });
  app.message(async ({ message }) => void heard.message?.push(message));
  app.action('approve', async ({ ack, body, client }) => {
    await ack();
    heard.click?.push(body);
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: modal });
  });
  app.view('reason-form', async ({ ack, view }) => {
    heard.submitted?.push(view.state.values);
    const { value } = view.state.values.reason?.reason ?? {};
    if (value === 'no') return ack({ response_action: 'errors', errors: { reason: 'Say more' } });
    await ack();
  });
  app.command('/signalbox', async ({ ack, command }) => {
    heard.command?.push(command);
    await ack({ text: `You said ${command.text}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    heard.home?.push(event);
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'divider' }] } });
  });
  await app.start();
});
afterAll(() => slack.close());

const last = (name: string) =>
  eventually(name, async () => heard[name]?.at(-1) as { [key: string]: unknown } | undefined);

it('hears a mention that a person typed, once as a mention and once as a message', async () => {
  const { ts } = await slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'Hello @signalbox' });

  const mention = await last('mention');
  const message = await last('message');

  expect(mention).toMatchObject({
    type: 'app_mention',
    user: 'U0ALICE',
    text: 'Hello <@U0BOT>',
    ts,
    channel: 'C0GENERAL',
  });
  expect(message).toMatchObject({
    type: 'message',
    channel_type: 'channel',
    team: 'T0SANDBOX',
    client_msg_id: expect.any(String),
  });
});

it('takes a click through a modal with an error to its submission', async () => {
  const { ts = '' } = await slack.as('alice').chat.postMessage({ channel: 'C0ORDERS', text: '<@U0BOT> buy lamps' });
  const card = await eventually('the card', async () => {
    const { messages = [] } = await slack.as('alice').conversations.replies({ channel: 'C0ORDERS', ts });
    return messages[1];
  });

  const click = await slack.control('click', { as: 'carol', channel: 'C0ORDERS', ts: card.ts, action_id: 'approve' });
  const view = await eventually('the modal', async () => {
    const { body } = await slack.control('views?as=carol');
    return (body.views as { id: string }[])[0];
  });
  const refused = await slack.control('submit_view', {
    as: 'carol',
    view_id: view.id,
    values: { reason: { reason: 'no' } },
  });
  const taken = await slack.control('submit_view', { as: 'carol', view_id: view.id, values: { reason: 'because' } });
  const { body: after } = await slack.control('views?as=carol');

  expect(click.body).toEqual({ delivered: true, acked_in_ms: expect.any(Number) });
  expect(await last('click')).toMatchObject({
    type: 'block_actions',
    user: { id: 'U0CAROL', username: 'carol', team_id: 'T0SANDBOX' },
    actions: [{ action_id: 'approve', block_id: 'decide', value: 'order-1', type: 'button' }],
    container: { type: 'message', channel_id: 'C0ORDERS', is_ephemeral: false, thread_ts: ts },
  });
  expect(refused.body).toMatchObject({ response_action: 'errors', errors: { reason: 'Say more' } });
  expect(taken.body).toMatchObject({ delivered: true });
  expect(heard.submitted?.at(-1)).toEqual({ reason: { reason: { type: 'plain_text_input', value: 'because' } } });
  expect(after.views).toEqual([]);
});

it('answers a slash command to the one who typed it', async () => {
  const { body } = await slack.control('command', { as: 'erin', channel: 'C0ORDERS', text: '/signalbox help me' });
  const { body: seen } = await slack.control('ephemerals?as=erin');

  expect(body).toMatchObject({ delivered: true, message: { text: 'You said help me' } });
  expect(await last('command')).toMatchObject({
    command: '/signalbox',
    text: 'help me',
    user_id: 'U0ERIN',
    channel_name: 'orders',
  });
  expect(seen.ephemerals).toMatchObject([{ channel: 'C0ORDERS', message: { text: 'You said help me' } }]);
});

it('publishes a home tab for whoever opens the app', async () => {
  await slack.control('open_home', { as: 'bob', tab: 'home' });

  const home = await eventually('the home tab', async () => (await slack.control('home?as=bob')).body.view);

  expect(await last('home')).toMatchObject({ user: 'U0BOB', tab: 'home', channel: 'D0BOB' });
  expect(home).toMatchObject({ type: 'home', blocks: [{ type: 'divider', block_id: expect.any(String) }] });
});
