import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.close());

async function call(method: string, args: { [name: string]: string }, token = 'xoxb-sandbox') {
  const response = await fetch(`${slack.sandbox.baseUrl}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  const body = (await response.json()) as { ok: boolean; error?: string };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...body };
}

/** All at once, so that a slow machine gives no second in between. */
const times = (count: number, method: string, args: { [name: string]: string } = {}) =>
  Promise.all(Array.from({ length: count }, () => call(method, args)));

it('lets an app post ten messages at once into a channel, then one a second', async () => {
  const began = slack.sandbox.clock.now();
  const answers = await times(30, 'chat.postMessage', { channel: 'C0GENERAL', text: 'x' });
  // A slow machine needs more than a second for them, and each second gives one more.
  const seconds = Math.ceil((slack.sandbox.clock.now() - began) / 1000);
  const elsewhere = await call('chat.postMessage', { channel: 'C0ORDERS', text: 'x' });
  slack.sandbox.clock.advance(1_000);
  const later = await call('chat.postMessage', { channel: 'C0GENERAL', text: 'x' });

  const taken = answers.filter(({ ok }) => ok).length;
  expect(taken).toBeGreaterThanOrEqual(10);
  expect(taken).toBeLessThanOrEqual(10 + seconds);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    status: 429,
    ok: false,
    error: 'ratelimited',
    retryAfter: '1',
  });
  expect(elsewhere.ok).toBe(true);
  expect(later.ok).toBe(true);
});

it('counts a method of tier 2 twenty times a minute and says when to come back', async () => {
  const answers = await times(21, 'users.list');
  slack.sandbox.clock.advance(60_000);
  const later = await call('users.list', {});

  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  const refused = answers.find(({ ok }) => !ok);
  expect(refused).toMatchObject({ status: 429, error: 'ratelimited' });
  expect(Number(refused?.retryAfter)).toBeGreaterThan(50);
  expect(later.ok).toBe(true);
});

it('counts every method for itself', async () => {
  await times(21, 'users.list');

  expect(await call('conversations.list', {})).toMatchObject({ ok: true });
});

it('does not limit people, who type as fast as they can', async () => {
  const answers = [];
  for (let n = 0; n < 30; n += 1) {
    answers.push(await call('chat.postMessage', { channel: 'C0GENERAL', text: 'x' }, 'xoxp-sandbox-alice'));
  }

  expect(answers.every(({ ok }) => ok)).toBe(true);
});
