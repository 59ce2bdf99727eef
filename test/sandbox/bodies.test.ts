import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.close());

const FORM = 'application/x-www-form-urlencoded';

async function call(method: string, body: string | Uint8Array, headers: Record<string, string>) {
  const authorization = 'Bearer xoxb-sandbox';
  const request = { method: 'POST', headers: { authorization, ...headers }, body };
  const response = await fetch(`${slack.sandbox.baseUrl}/api/${method}`, request);
  return { headers: response.headers, answer: (await response.json()) as { [key: string]: unknown } };
}

describe('the letters of a body', () => {
  it('are read as the content type says', async () => {
    const json = JSON.stringify({ name: 'Zoë' });
    const old = await call('api.test', Buffer.from(json, 'latin1'), {
      'content-type': 'application/json; charset=iso-8859-1',
    });
    const now = await call('api.test', Buffer.from(json), { 'content-type': 'application/json; charset="UTF-8"' });

    expect(old.answer).toEqual({ ok: true, args: { name: 'Zoë' } });
    expect(now.answer).toEqual(old.answer);
  });

  it('are asked for where JSON does not say', async () => {
    const { answer } = await call('api.test', '{}', { 'content-type': 'application/json' });

    const response_metadata = { warnings: ['missing_charset'] };
    expect(answer).toEqual({ ok: true, args: {}, warning: 'missing_charset', response_metadata });
  });

  it('are refused in any other alphabet', async () => {
    for (const type of [FORM, 'application/json']) {
      const { answer } = await call('auth.test', 'a=b', { 'content-type': `${type}; charset=utf-16` });
      expect(answer).toEqual({ ok: false, error: 'invalid_charset' });
    }
  });
});

describe('a packed body', () => {
  it.each([
    [FORM, 'channel=C0ORDERS&text=hello', 'invalid_form_data'],
    ['application/json; charset=utf-8', '{"channel":"C0ORDERS","text":"hello"}', 'invalid_json'],
  ])('of %s is said to be none, rather than taken for an empty one', async (type, body, error) => {
    const packed = await call('chat.postMessage', gzipSync(body), { 'content-type': type, 'content-encoding': 'gzip' });
    const plain = await call('chat.postMessage', body, { 'content-type': type, 'content-encoding': 'identity' });

    const messages = ['[ERROR] a body with content-encoding gzip is not read'];
    expect(packed.answer).toEqual({ ok: false, error, response_metadata: { messages } });
    expect(plain.answer).toMatchObject({ ok: true });
  });
});

describe('the head of an answer', () => {
  it('names the scopes that there are and those that would do, above all when one is missing', async () => {
    await slack.control('app', { scopes: ['chat:write', 'commands'] });
    const { answer, headers } = await call('users.info', 'user=U0BOB', { 'content-type': FORM });

    expect(answer).toMatchObject({ error: 'missing_scope', needed: 'users:read', provided: 'chat:write,commands' });
    expect(headers.get('x-oauth-scopes')).toBe('chat:write,commands');
    expect(headers.get('x-accepted-oauth-scopes')).toBe('users:read');
    expect(headers.get('x-slack-req-id')).toMatch(/^\w{20,}$/);
  });
});
