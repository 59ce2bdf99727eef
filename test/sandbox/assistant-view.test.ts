import { Assistant } from '@slack/bolt';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultManifest } from '../../src/sandbox/state/default-manifest.js';
import type { Json } from '../../src/sandbox/state/wire.js';
import { eventually } from '../support/eventually.js';
import { type Slack, startSlack } from './support/slack.js';

/** The app of an older tutorial: `assistant_view` instead of `agent_view`, and Bolt's Assistant class. */
function olderManifest(): Json {
  const { agent_view: _, ...features } = defaultManifest('signalbox').features as Json;
  return {
    ...defaultManifest('signalbox'),
    features: { ...features, assistant_view: { assistant_description: 'Helps with orders', suggested_prompts: [] } },
  };
}

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack({ manifest: olderManifest() });
  const app = slack.bolt();
  const assistant = new Assistant({
    async threadStarted({ say, setSuggestedPrompts, saveThreadContext }) {
      await say('How can I help?');
      await saveThreadContext();
      await setSuggestedPrompts({ prompts: [{ title: 'Order', message: 'Order two laptops' }] });
    },
    async threadContextChanged({ saveThreadContext }) {
      await saveThreadContext();
    },
    async userMessage({ say, getThreadContext, setTitle }) {
      const { channel_id } = await getThreadContext();
      await setTitle('Laptops');
      await say(`You look at ${channel_id}`);
    },
  });
  app.assistant(assistant);
  await app.start();
});
afterAll(() => slack.close());

const inThread = (ts: string, wanted: RegExp, who = 'alice') =>
  eventually(`${wanted}`, async () => {
    const channel = `D0${who.toUpperCase()}`;
    const { messages = [] } = await slack.as(who).conversations.replies({ channel, ts });
    return messages.find(({ text }) => wanted.test(text ?? ''));
  });

it('opens a thread of its own for an app with assistant_view, which Bolt’s Assistant serves', async () => {
  const { body } = await slack.control('open_home', { as: 'alice', tab: 'messages', channel: 'C0ORDERS' });
  const thread = String(body.thread_ts);
  await inThread(thread, /How can I help/);

  await slack.control('look_at', { as: 'alice', channel: 'C0GENERAL' });
  await eventually('the new context', async () => {
    const replies = { channel: 'D0ALICE', ts: thread, include_all_metadata: true };
    const { messages = [] } = await slack.as('bot').conversations.replies(replies);
    return messages.find(({ metadata }) => JSON.stringify(metadata ?? {}).includes('C0GENERAL'));
  });
  await slack.as('alice').chat.postMessage({ channel: 'D0ALICE', thread_ts: thread, text: 'What do I look at?' });

  expect(await inThread(thread, /You look at/)).toMatchObject({ text: 'You look at C0GENERAL', thread_ts: thread });
  const { messages = [] } = await slack.as('alice').conversations.replies({ channel: 'D0ALICE', ts: thread });
  expect(messages[0]).toMatchObject({ subtype: 'assistant_app_thread', assistant_app_thread: { title: 'Laptops' } });
});

it('begins another thread once something was said in the last one', async () => {
  const open = async () => String((await slack.control('open_home', { as: 'erin', tab: 'messages' })).body.thread_ts);
  const first = await open();
  await inThread(first, /How can I help/, 'erin');

  expect(await open()).not.toBe(first);
});

it('tells an app with agent_view what somebody looks at, without a thread', async () => {
  await slack.control('app', { manifest: defaultManifest('signalbox') });
  await slack.control('look_at', { as: 'alice', channel: 'C0ORDERS' });

  const told = await eventually('the envelope', async () =>
    (await slack.journal()).find(({ detail }) => JSON.stringify(detail).includes('app_context_changed')),
  );

  expect(told).toMatchObject({
    kind: 'envelope',
    detail: {
      payload: {
        event: {
          channel: 'D0ALICE',
          user: 'U0ALICE',
          context: { entities: [{ type: 'slack#/types/channel_id', value: 'C0ORDERS', team_id: 'T0SANDBOX' }] },
        },
      },
    },
  });
});
