import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { type Listener, listen, type Received } from './support/listener.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let app: Listener;
beforeEach(async () => {
  slack = await startSlack({ ackTimeoutMs: 1_000 });
  app = await listen();
  await slack.control('app', { request_url: app.url });
  app.received.length = 0;
});
afterEach(async () => {
  await slack.close();
  await app.close();
});

const say = (text = 'hello') => slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text });
const deliveries = (count: number) =>
  eventually(`${count} deliveries`, async () => (app.received.length >= count ? app.received : undefined));
const failures = (count: number) =>
  eventually(`${count} failures`, async () => {
    const failed = (await slack.journal()).filter(({ kind }) => kind === 'no_ack');
    return failed.length >= count ? true : undefined;
  });

function signatureOf({ headers, body }: Received): string {
  const base = `v0:${headers['x-slack-request-timestamp']}:${body}`;
  return `v0=${createHmac('sha256', 'sandbox-signing-secret').update(base).digest('hex')}`;
}

it('refuses an address that does not answer the challenge', async () => {
  const { status, body } = await slack.control('app', { request_url: 'http://127.0.0.1:9/nobody' });

  expect(status).toBe(400);
  expect(body).toEqual({ error: 'url_verification_failed' });
});

it('signs an event with the signing secret and the real time, also after the clock was moved', async () => {
  slack.sandbox.clock.advance(86_400_000);
  await say();
  const [event] = await deliveries(1);
  const seconds = Number(event?.headers['x-slack-request-timestamp']);

  expect(event && signatureOf(event)).toBe(event?.headers['x-slack-signature']);
  expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(60);
  expect(JSON.parse(event?.body ?? '')).toMatchObject({ type: 'event_callback', event: { type: 'message' } });
  expect(event?.headers).not.toHaveProperty('x-slack-retry-num');
});

it('tries three times more, with the number and the reason, and then gives up', async () => {
  app.answer = { status: 500 };

  await say();
  await failures(1);
  for (const [n, delay] of [1_000, 60_000, 300_000].entries()) {
    slack.sandbox.clock.advance(delay);
    await failures(n + 2);
  }
  slack.sandbox.clock.advance(3_600_000);
  const numbers = app.received.map(({ headers }) => headers['x-slack-retry-num']);
  const reasons = app.received.map(({ headers }) => headers['x-slack-retry-reason']);

  expect(numbers).toEqual([undefined, '1', '2', '3']);
  expect(reasons).toEqual([undefined, 'http_error', 'http_error', 'http_error']);
});

it('says timeout when the app is too slow, and connection_failed when it is gone', async () => {
  app.answer = { status: 200, never: true };
  await say();
  await failures(1);
  await app.close();
  slack.sandbox.clock.advance(1_000);
  await failures(2);

  const reasons = (await slack.journal()).filter(({ kind }) => kind === 'no_ack').map(({ detail }) => detail);
  expect(reasons).toMatchObject([{ reason: 'http_timeout' }, { reason: 'connection_failed' }]);
});

it('does not repeat what the app asked not to repeat', async () => {
  app.answer = { status: 404, headers: { 'x-slack-no-retry': '1' } };

  await say();
  await failures(1);
  slack.sandbox.clock.advance(1_000_000);

  expect((await slack.journal()).filter(({ kind }) => kind === 'given_up')).toHaveLength(1);
  expect(app.received).toHaveLength(1);
});

it('sends commands and clicks as forms, once, and shows the answer of a command', async () => {
  app.answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"text":"done"}' };
  const { body: command } = await slack.control('command', { as: 'alice', channel: 'C0ORDERS', text: '/signalbox go' });
  app.answer = { status: 500 };
  const { body: shortcut } = await slack.control('shortcut', { as: 'alice', callback_id: 'anything' });
  const [form, interaction] = await deliveries(2);

  expect(command).toMatchObject({ delivered: true, message: { text: 'done' } });
  expect(Object.fromEntries(new URLSearchParams(form?.body))).toMatchObject({
    command: '/signalbox',
    text: 'go',
    user_name: 'alice',
  });
  expect(JSON.parse(new URLSearchParams(interaction?.body).get('payload') ?? '')).toMatchObject({ type: 'shortcut' });
  expect(shortcut).toMatchObject({ delivered: false, acked_in_ms: null, reason: 'http_error' });
});
