import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.close());

it('has everything again after a restart: messages, ephemerals, channels, home tabs, time', async () => {
  const { channel } = await slack.as('alice').conversations.create({ name: 'kept' });
  const { ts = '' } = await slack.as('alice').chat.postMessage({ channel: channel?.id ?? '', text: 'still here?' });
  await slack.as('alice').reactions.add({ channel: channel?.id ?? '', timestamp: ts, name: 'eyes' });
  await slack.as('bot').chat.postEphemeral({ channel: 'C0ORDERS', user: 'U0BOB', text: 'psst' });
  await slack.as('bot').views.publish({ user_id: 'U0BOB', view: { type: 'home', blocks: [{ type: 'divider' }] } });
  await slack.control('clock', { advance_ms: 3_600_000 });

  await slack.restart();
  const { messages = [] } = await slack.as('alice').conversations.history({ channel: channel?.id ?? '' });
  const { body: home } = await slack.control('home?as=bob');
  const { body: secrets } = await slack.control('ephemerals?as=bob');
  const { body: clock } = await slack.control('clock');
  const next = await slack.as('alice').chat.postMessage({ channel: channel?.id ?? '', text: 'yes' });

  expect(messages[0]).toMatchObject({ text: 'still here?', ts, reactions: [{ name: 'eyes', count: 1 }] });
  expect(home.view).toMatchObject({ type: 'home' });
  expect(secrets.ephemerals).toMatchObject([{ message: { text: 'psst' } }]);
  expect(clock).toMatchObject({ offset_ms: 3_600_000 });
  expect((next.ts ?? '') > ts).toBe(true);
});

it('counts the journal on after a restart, so that who asks for what is new gets it', async () => {
  await slack.as('alice').auth.test();
  const { body: before } = await slack.control('events');

  await slack.restart();
  await slack.as('bob').auth.test();
  const { body: since } = await slack.control(`events?after=${before.last}`);

  expect(since.events).toMatchObject([{ name: 'auth.test', detail: { by: 'U0BOB' } }]);
  expect((await slack.journal()).slice(0, 2)).toEqual((before.events as unknown[]).slice(0, 2));
});

it('installs another manifest only when it changed, and keeps scopes that were set by hand otherwise', async () => {
  await slack.control('app', { scopes: ['chat:write'] });

  await slack.restart();

  expect((await slack.control('app')).body.scopes).toMatchObject({ bot: ['chat:write'] });
});
