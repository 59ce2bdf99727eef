import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { LiveFrame, LiveState } from '../../src/sandbox/protocol/live.js';
import { eventually } from '../support/eventually.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
afterEach(() => slack.close());

function watch(as: string, more = ''): LiveFrame[] {
  const socket = new WebSocket(`${slack.sandbox.baseUrl.replace('http', 'ws')}/sandbox/live?as=${as}${more}`);
  const frames: LiveFrame[] = [];
  socket.on('message', (data) => void frames.push(JSON.parse(String(data)) as LiveFrame));
  socket.on('error', () => undefined);
  return frames;
}
const state = async (as: string): Promise<LiveState> => {
  const { body }: { body: unknown } = await slack.control(`state?as=${as}`);
  return body as LiveState;
};
const texts = (frames: LiveFrame[]) => frames.flatMap((one) => (one.type === 'message' ? [one.message.text] : []));

/** Says it until the page has shown it, because a page that connects is not there at once. */
async function until(frames: LiveFrame[], channel: string): Promise<void> {
  await eventually('the page to see something', async () => {
    await slack.as('bob').chat.postMessage({ channel, text: 'ping' });
    return texts(frames).includes('ping') || undefined;
  });
}

it('shows each person what that person may see, and nothing else', async () => {
  slack = await startSlack();
  const [bobs, alices] = [watch('bob'), watch('alice')];
  await until(bobs, 'C0GENERAL');
  await until(alices, 'C0GENERAL');

  await slack.as('carol').chat.postMessage({ channel: 'G0FINANCE', text: 'numbers' });
  await slack.as('bot').chat.postEphemeral({ channel: 'C0GENERAL', user: 'U0BOB', text: 'psst' });
  await slack.as('bob').chat.postMessage({ channel: 'C0GENERAL', text: 'last' });
  await eventually(
    'the last message',
    async () => (texts(alices).includes('last') && texts(bobs).includes('last')) || undefined,
  );

  expect(texts(bobs)).toContain('numbers');
  expect(texts(alices)).not.toContain('numbers');
  expect(bobs.filter(({ type }) => type === 'ephemeral')).toHaveLength(1);
  expect(alices.filter(({ type }) => type === 'ephemeral')).toHaveLength(0);
});

it('sends a page that comes back what it missed, and says so when it cannot', async () => {
  slack = await startSlack();
  const { seq } = await state('alice');
  await slack.as('bob').chat.postMessage({ channel: 'C0GENERAL', text: 'while you were away' });

  const back = watch('alice', `&after=${seq}`);
  const lost = watch('alice', '&after=12345');
  await eventually('what was missed', async () => texts(back).includes('while you were away') || undefined);
  await eventually('the advice to reload', async () => lost.find(({ type }) => type === 'reload'));

  expect(texts(back)).toEqual(['while you were away']);
});

it('counts what is unread and who was named, until it is read', async () => {
  slack = await startSlack();
  await slack.as('bob').chat.postMessage({ channel: 'C0ORDERS', text: 'one' });
  const { ts = '' } = await slack.as('bob').chat.postMessage({ channel: 'C0ORDERS', text: 'two, @alice' });
  const before = (await state('alice')).channels.find(({ id }) => id === 'C0ORDERS');
  await slack.as('alice').conversations.mark({ channel: 'C0ORDERS', ts });
  const after = (await state('alice')).channels.find(({ id }) => id === 'C0ORDERS');

  expect(before).toMatchObject({ unread: 2, mentions: 1 });
  expect(after).toMatchObject({ unread: 0, mentions: 0, last_read: ts });
  expect((await state('alice')).channels.map(({ id }) => id)).not.toContain('G0FINANCE');
});

it('answers nobody who calls it by a foreign name, and no foreign page', async () => {
  slack = await startSlack();
  const port = slack.sandbox.port;
  const ask = (headers: { [name: string]: string }, path = '/sandbox/state?as=alice', method = 'GET') =>
    rawStatus({ port, path, method, headers });

  expect(await ask({ host: 'evil.example' })).toBe(421);
  expect(await ask({ host: `evil.example:${port}` }, '/api/api.test')).toBe(421);
  expect(await ask({ host: `localhost:${port}` })).toBe(200);
  const foreign = { host: `127.0.0.1:${port}`, origin: 'https://evil.example' };
  expect(await ask(foreign, '/sandbox/clock', 'POST')).toBe(403);
});

async function rawStatus(given: { port: number; path: string; method: string; headers: { [name: string]: string } }) {
  const { request } = await import('node:http');
  return new Promise<number | undefined>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', ...given }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

it('wants a token for page and control API once others can reach it, and leaves the Web API to its own tokens', async () => {
  slack = await startSlack({ host: '0.0.0.0', token: 'let-me-in' });
  const { baseUrl } = slack.sandbox;
  const status = async (path: string, headers: { [name: string]: string } = {}) =>
    (await fetch(`${baseUrl}${path}`, { headers })).status;

  expect(await status('/sandbox/state?as=alice')).toBe(401);
  expect(await status('/')).toBe(401);
  expect(await status('/sandbox/state?as=alice&token=let-me-in')).toBe(200);
  expect(await status('/sandbox/state?as=alice', { authorization: 'Bearer let-me-in' })).toBe(200);
  expect(await status('/sandbox/state?as=alice', { authorization: 'Bearer guess' })).toBe(401);
  expect(await status('/api/api.test')).toBe(200);
});

it('keeps tokens and secrets out of the journal', async () => {
  slack = await startSlack();
  await fetch(`${slack.sandbox.baseUrl}/api/auth.test`, {
    method: 'POST',
    body: new URLSearchParams({ token: 'xoxb-sandbox' }),
  });

  expect(JSON.stringify(await slack.journal())).not.toContain('xoxb-sandbox');
});
