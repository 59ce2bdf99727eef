import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppSocket, connectApp } from './support/app-socket.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let app: AppSocket;
beforeAll(async () => {
  slack = await startSlack();
  app = await connectApp(slack);
});
afterAll(() => slack.close());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value), value });
const view = {
  type: 'home' as const,
  callback_id: 'dashboard',
  blocks: [
    {
      type: 'actions' as const,
      block_id: 'filter',
      elements: [
        { type: 'static_select' as const, action_id: 'show', options: [option('mine'), option('all')] },
        { type: 'button' as const, action_id: 'refresh', text: plain('Refresh') },
      ],
    },
  ],
};

it('sends a click on the home tab with the view and what is chosen in it', async () => {
  const { view: home } = await slack.as('bot').views.publish({ user_id: 'U0ALICE', view });
  const on = { as: 'alice', view_id: home?.id };

  await slack.control('click', { ...on, action_id: 'show', selected: 'all' });
  await slack.control('click', { ...on, action_id: 'refresh' });

  expect(app.last()).toMatchObject({
    type: 'block_actions',
    container: { type: 'view', view_id: home?.id },
    view: {
      type: 'home',
      callback_id: 'dashboard',
      state: { values: { filter: { show: { type: 'static_select', selected_option: option('all') } } } },
    },
    actions: [{ type: 'button', action_id: 'refresh' }],
  });
  expect(app.last()).not.toHaveProperty('channel');
  expect(app.last()).not.toHaveProperty('response_url');
});

it('opens with the home view, or with the messages without it', async () => {
  await slack.control('open_home', { as: 'alice', tab: 'home' });
  const home = app.last()?.event;
  await slack.control('open_home', { as: 'alice', tab: 'messages' });
  const messages = app.last()?.event;

  expect(home).toMatchObject({
    type: 'app_home_opened',
    user: 'U0ALICE',
    channel: 'D0ALICE',
    tab: 'home',
    view: { type: 'home' },
  });
  expect(messages).toMatchObject({ tab: 'messages', channel: 'D0ALICE' });
  expect(messages).not.toHaveProperty('view');
});

it('delivers no click to an app that has interactivity off', async () => {
  const { body } = await slack.control('app');
  const manifest = body.manifest as { settings: object };
  const off = { ...manifest, settings: { ...manifest.settings, interactivity: { is_enabled: false } } };
  await slack.control('app', { manifest: off });

  const { status, body: refused } = await slack.control('shortcut', { as: 'alice', callback_id: 'any' });

  expect({ status, refused }).toEqual({ status: 400, refused: { error: 'interactivity_not_enabled' } });
});
