import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connectApp } from './support/app-socket.js';
import { socketUrl } from './support/raw-socket.js';
import { type Slack, startSlack } from './support/slack.js';

const POSTS = [
  'click',
  'suggest',
  'submit_view',
  'close_view',
  'command',
  'shortcut',
  'open_home',
  'stop_session',
  'app',
  'clock',
];
const GETS = [
  'state',
  'thread',
  'views',
  'home',
  'ephemerals',
  'events',
  'faults',
  'app',
  'clock',
  'avatar/x',
  'nothing',
];
const FIELDS = [
  'as',
  'channel',
  'ts',
  'action_id',
  'view_id',
  'values',
  'text',
  'callback_id',
  'tab',
  'thread_ts',
  'manifest',
];
const seed = 20_261_121;

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack({ ackTimeoutMs: 100 });
  await connectApp(slack);
});
afterAll(() => slack.close());

const likely = fc.constantFrom(
  'alice',
  'U0BOT',
  'C0GENERAL',
  'D0ALICE',
  '1.000001',
  '/signalbox',
  '__proto__',
  'constructor',
);
const hostile = fc.oneof(
  likely,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<img src=x onerror=alert(1)>', '\u202Egnp.exe', '\u0000', 'x'.repeat(5000)),
  fc.jsonValue({ maxDepth: 3 }),
);
const body = fc.dictionary(fc.constantFrom(...FIELDS), hostile, { maxKeys: 6 });

async function answered(path: string, init: RequestInit): Promise<{ status: number; text: string }> {
  const response = await fetch(`${slack.sandbox.baseUrl}/sandbox/${path}`, init);
  return { status: response.status, text: await response.text() };
}

it('answers every body at every door of the control API without failing and without a stack trace', async () => {
  const door = fc.asyncProperty(fc.constantFrom(...POSTS), body, async (path, given) => {
    const { status, text } = await answered(path, { method: 'POST', body: JSON.stringify(given) });
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/\n\s+at |node_modules|\/src\//);
    expect(() => JSON.parse(text)).not.toThrow();
  });
  await fc.assert(door, { seed, numRuns: 300 });
});

it('answers every question at every door without failing', async () => {
  const query = fc.dictionary(
    fc.constantFrom('as', 'channel', 'ts', 'after', 'limit', 'token'),
    fc.oneof(likely, fc.string()),
  );
  const door = fc.asyncProperty(fc.constantFrom(...GETS), query, async (path, given) => {
    const { status } = await answered(`${path}?${new URLSearchParams(given)}`, {});
    expect(status).toBeLessThan(500);
  });
  await fc.assert(door, { seed, numRuns: 200 });
});

it('takes no body that is no JSON, and none that is too large', async () => {
  expect(await answered('click', { method: 'POST', body: '{' })).toEqual({
    status: 400,
    text: '{"error":"invalid_json"}',
  });
  const large = await answered('click', { method: 'POST', body: 'x'.repeat(11_000_000) });
  expect(large).toEqual({ status: 400, text: '{"error":"request_too_large"}' });
});

it('lives on after sockets that talk nonsense', async () => {
  for (const path of ['/link/?ticket=x', '/sandbox/live?as=nobody', '/%', '/elsewhere']) {
    const socket = new WebSocket(`${slack.sandbox.baseUrl.replace('http', 'ws')}${path}`);
    await new Promise((resolve) => socket.on('error', resolve));
  }
  const socket = new WebSocket(await socketUrl(slack));
  await new Promise((resolve) => socket.on('open', resolve));
  socket.send('x'.repeat(2_000_000));
  await new Promise((resolve) => socket.on('close', resolve));

  expect((await slack.control('clock')).status).toBe(200);
});
