import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everyMethod, methodFacts } from '../../../src/sandbox/data/facts.js';
import { BOT, createWorld, described, emulated, person, type World } from './world.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.pass());

const withToken = described().filter((method) => methodFacts(method)?.token);
const scoped = withToken.filter((method) => (methodFacts(method)?.scopes.bot.length ?? 0) > 0);
const demanding = described().flatMap((method) => {
  const facts = methodFacts(method);
  const required = Object.entries(facts?.args ?? {}).filter(([, fact]) => fact.required);
  return facts?.token && required.length > 0 ? [[method, required.map(([name]) => name)] as const] : [];
});

describe('every method that needs a token', () => {
  it.each(withToken)('%s wants one, and a known one', async (method) => {
    expect(await world.call(method, {}, null)).toMatchObject({ ok: false, error: 'not_authed' });
    expect(await world.call(method, {}, 'xoxb-nobody')).toEqual({ ok: false, error: 'invalid_auth' });
  });
});

describe('every method that needs a scope', () => {
  it.each(scoped)('%s says which one the installation lacks and which it has', async (method) => {
    world.scopes('commands');
    const answer = await world.call(method);
    world.scopes();

    const needed = methodFacts(method)?.scopes.bot.join(',');
    expect(answer).toEqual({ ok: false, error: 'missing_scope', needed, provided: 'commands' });
  });
});

describe('every method with required arguments', () => {
  it.each(demanding)('%s names %j when they are missing', async (method, required) => {
    const token = /^apps\.(connections|event)\./.test(method) ? 'xapp-sandbox' : undefined;
    const answer = await world.call(method, {}, token);

    expect(answer.error).toBe('invalid_arguments');
    expect(answer.response_metadata).toEqual({
      messages: required.map((name) => `[ERROR] missing required field: ${name}`),
    });
  });
});

describe('a method that is not there', () => {
  it('answers unknown_method with its name, for everything Slack has and the sandbox has not', async () => {
    const here = new Set(emulated());
    const answers = await Promise.all(
      everyMethod()
        .filter((method) => !here.has(method))
        .map(async (method) => [method, await world.call(method)] as const),
    );

    expect(answers.length).toBeGreaterThan(100);
    for (const [method, answer] of answers)
      expect(answer).toEqual({ ok: false, error: 'unknown_method', req_method: method });
  });

  it.each(['nope', 'constructor', '__proto__', 'chat.postMessage.', 'toString'])(
    '%s is not there either',
    async (method) => {
      expect(await world.call(method)).toMatchObject({ ok: false, error: 'unknown_method' });
    },
  );
});

describe('an address', () => {
  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${BOT}` };
    const response = await fetch(`${world.sandbox.baseUrl}${path}`, { headers });
    return { status: response.status, ...((await response.json()) as object) };
  };

  it('may end in a slash', async () => {
    expect(await get('/api/auth.test/?x=1')).toMatchObject({ status: 200, ok: true, user_id: 'U0BOT' });
    expect(await get('/sandbox/clock/')).toMatchObject({ status: 200, offset_ms: expect.any(Number) });
  });

  it('answers in JSON also where nothing is', async () => {
    expect(await get('/api')).toEqual({ status: 200, ok: false, error: 'unknown_method', req_method: '' });
    expect(await get('/api/auth/test')).toMatchObject({ error: 'unknown_method', req_method: 'auth/test' });
    for (const path of ['/nothing', '/sandbox/nothing', '/sandbox/click'])
      expect(await get(path)).toEqual({ status: 404, error: 'not_found' });
  });
});

describe('the kind of token', () => {
  it('has to be the right one', async () => {
    const wrong = { ok: false, error: 'not_allowed_token_type' };

    expect(await world.call('apps.connections.open')).toEqual(wrong);
    expect(await world.call('chat.postMessage', { channel: 'C0ORDERS', text: 'x' }, 'xapp-sandbox')).toEqual(wrong);
    expect(await world.call('views.publish', {}, person('alice'))).toEqual(wrong);
  });

  it('may come in the body, as Bolt sends it to auth.test', async () => {
    expect(await world.call('auth.test', { token: 'xoxb-sandbox' }, null)).toMatchObject({
      ok: true,
      user_id: 'U0BOT',
    });
  });
});
