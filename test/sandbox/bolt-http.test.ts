import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let app: App;
beforeAll(async () => {
  slack = await startSlack();
  const receiver = new HTTPReceiver({ signingSecret: 'sandbox-signing-secret', logLevel: LogLevel.ERROR });
  const clientOptions = { slackApiUrl: `${slack.sandbox.baseUrl}/api/` };
  app = new App({ token: 'xoxb-sandbox', receiver, clientOptions, logLevel: LogLevel.ERROR });
  app.event('app_mention', async ({ say }) => void (await say('Here')));
  app.command('/signalbox', async ({ ack }) => ack('At once'));
  app.options('city', async ({ ack, options }) => {
    await ack({ options: [{ text: { type: 'plain_text', text: `${options.value}is` }, value: 'paris' }] });
  });
  app.action('city', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Chosen', replace_original: true });
  });
  const port = await freePort();
  await app.start(port);
  await slack.control('app', { request_url: `http://127.0.0.1:${port}/slack/events` });
});
afterAll(async () => {
  await app.stop();
  await slack.close();
});

it('answers a mention over signed HTTP', async () => {
  await slack.as('bob').chat.postMessage({ channel: 'C0GENERAL', text: 'are you there, @signalbox?' });

  const answer = await eventually('the answer', async () => {
    const { messages = [] } = await slack.as('bob').conversations.history({ channel: 'C0GENERAL' });
    return messages.find(({ text }) => text === 'Here');
  });

  expect(answer).toMatchObject({ user: 'U0BOT', bot_id: 'B0SIGNALBOX', app_id: 'A0SIGNALBOX' });
});

it('shows the words of a command to the one who typed it', async () => {
  const { body } = await slack.control('command', { as: 'bob', channel: 'C0GENERAL', text: '/signalbox' });

  expect(body).toMatchObject({ delivered: true, message: { text: 'At once' } });
});

it('loads the options of an external select, takes the choice and replaces the message', async () => {
  const { ts } = await slack.as('bot').chat.postMessage({
    channel: 'C0GENERAL',
    text: 'Where to?',
    blocks: [
      {
        type: 'actions',
        block_id: 'trip',
        elements: [{ type: 'external_select', action_id: 'city', min_query_length: 1 }],
      },
    ],
  });
  const on = { as: 'alice', channel: 'C0GENERAL', ts, action_id: 'city' };

  const { body: loaded } = await slack.control('suggest', { ...on, value: 'par' });
  const [option] = loaded.options as { text: { text: string } }[];
  const { body: clicked } = await slack.control('click', { ...on, selected: option });
  const replaced = await eventually('the new text', async () => {
    const { messages = [] } = await slack.as('alice').conversations.history({ channel: 'C0GENERAL' });
    return messages.find((one) => one.ts === ts && one.text === 'Chosen');
  });

  expect(option?.text.text).toBe('paris');
  expect(clicked).toMatchObject({ delivered: true });
  expect(JSON.stringify(replaced.blocks)).not.toContain('external_select');
});
