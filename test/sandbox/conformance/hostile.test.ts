import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { methodFacts } from '../../../src/sandbox/data/facts.js';
import { hostileArgs, hostileJson, hostileText } from './hostile.js';
import { BOT, createWorld, emulated, person, type World } from './world.js';

const RUNS = { seed: 20261121, numRuns: 60 };
const TOKENS = [BOT, person('alice'), 'xapp-sandbox', 'xoxb-', '', 'Bearer', '\u202e', null];

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
// One of the methods under test revokes the token it is called with.
beforeEach(() => world.tokens());

/** Slack's kind of answer: JSON with `ok`, and never a word about our insides. */
async function slackAnswer(response: Response): Promise<void> {
  const text = await response.text();
  expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|TypeError|RangeError|SyntaxError|\/src\/sandbox/);
  expect(response.status, text).toBeLessThan(500);
  expect(JSON.parse(text)).toHaveProperty('ok');
  expect(text).not.toContain('"error":"internal_error"');
}

const post = (method: string, init: RequestInit) =>
  fetch(`${world.sandbox.baseUrl}/api/${method}`, { method: 'POST', ...init });
const alive = async () => expect(await world.call('auth.test')).toMatchObject({ ok: true });

/** A token that is no header at all cannot be sent as one. */
const headersOf = (token: string | null, type: string): Record<string, string> => ({
  'content-type': type,
  ...(token !== null && /^[\x20-\x7e]+$/.test(token) && { authorization: `Bearer ${token}` }),
});

describe('bad input at the Web API', () => {
  it.each(emulated())('%s answers as Slack would, whatever it is given', async (method) => {
    const names = Object.keys(methodFacts(method)?.args ?? {});
    await fc.assert(
      fc.asyncProperty(hostileArgs([...names, 'x']), fc.constantFrom(...TOKENS), async (args, token) => {
        world.pass();
        const body = JSON.stringify(args);
        await slackAnswer(await post(method, { headers: headersOf(token, 'application/json; charset=utf-8'), body }));
      }),
      { ...RUNS, numRuns: 12 },
    );
  });

  it('takes any bytes as a body, in any content type', async () => {
    const types = [
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'text/plain',
      '',
    ];
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...types), async (bytes, type) => {
        world.pass();
        const body = new Uint8Array(bytes);
        await slackAnswer(await post('chat.postMessage', { headers: headersOf(BOT, type), body }));
      }),
      RUNS,
    );
    await alive();
  });

  it('refuses ten megabytes and more, and lives on', async () => {
    const body = JSON.stringify({ channel: 'C0ORDERS', text: 'x'.repeat(10 * 1024 * 1024) });

    await slackAnswer(await post('chat.postMessage', { headers: headersOf(BOT, 'application/json'), body }));

    await alive();
  });
});

describe('hostile words', () => {
  it('are kept as words, and come back as they were escaped', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        world.pass();
        const posted = await world.call('chat.postMessage', { channel: 'C0ORDERS', text }, person('alice'));
        if (!posted.ok) {
          expect(posted.error).toBe('no_text');
          return;
        }
        const { text: kept } = posted.message as { text: string };
        expect(kept).not.toMatch(/<script|<img|<svg/);
      }),
      RUNS,
    );
  });

  it('go through blocks, views and metadata without a crash', async () => {
    await fc.assert(
      fc.asyncProperty(hostileJson, hostileText, async (thing, words) => {
        world.pass();
        const section = { type: 'section', text: { type: 'mrkdwn', text: words }, block_id: thing };
        await world.call('chat.postMessage', {
          channel: 'C0ORDERS',
          text: 'x',
          blocks: [section, thing],
          metadata: thing,
        });
        await world.call('views.publish', { user_id: 'U0ALICE', view: { type: 'home', blocks: [section] } });
        await world.call('blocks.validate', { blocks: thing });
      }),
      RUNS,
    );
    await alive();
  });
});

describe('the other doors', () => {
  it.each([
    '/upload/v1/x',
    '/files-pri/T0SANDBOX-F0/x',
    '/oauth/v2/authorize',
    '/sandbox/click',
    '/sandbox/faults',
    '/sandbox/submit_view',
    '/sandbox/command',
    '/link/',
    '/%E0%A4%A',
  ])('%s never shows its insides', async (path) => {
    await fc.assert(
      fc.asyncProperty(hostileJson, fc.constantFrom('GET', 'POST', 'DELETE'), async (thing, method) => {
        const body = method === 'GET' ? undefined : (JSON.stringify(thing) ?? '');
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(`${world.sandbox.baseUrl}${path}`, { method, body, headers, redirect: 'manual' });
        const text = await response.text();
        expect(response.status, text).toBeLessThan(500);
        expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules/);
      }),
      { ...RUNS, numRuns: 15 },
    );
    await alive();
  });
});
