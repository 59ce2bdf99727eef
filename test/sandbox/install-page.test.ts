import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, person, type World } from './conformance/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.scopes());

const REDIRECT = 'http://localhost:4000/slack/oauth_redirect';

function asked(more: Record<string, string> = {}): Record<string, string> {
  const { clientId } = world.sandbox.workspace.app.installed();
  return { client_id: clientId, scope: 'chat:write,commands', redirect_uri: REDIRECT, state: 'abc', ...more };
}

const page = (more: Record<string, string> = {}) =>
  fetch(`${world.sandbox.baseUrl}/oauth/v2/authorize?${new URLSearchParams(asked(more))}`);

/** Presses one of the page's buttons; answers where the browser is sent. */
async function press(answer: 'allow' | 'cancel', more: Record<string, string> = {}): Promise<URL> {
  const body = new URLSearchParams({ ...asked(more), as: 'U0ALICE', answer });
  const given = { method: 'POST', body, redirect: 'manual' } as const;
  const { headers } = await fetch(`${world.sandbox.baseUrl}/oauth/v2/authorize`, given);
  return new URL(headers.get('location') ?? '');
}

function exchange(code: string | null, more: object = {}) {
  const { clientId: client_id, clientSecret: client_secret } = world.sandbox.workspace.app.installed();
  return world.call('oauth.v2.access', { client_id, client_secret, code, redirect_uri: REDIRECT, ...more }, null);
}

describe('somebody who installs the app', () => {
  it('sees who asks for what, with every foreign word escaped', async () => {
    const html = await (await page({ state: '"><script>alert(1)</script>', scope: 'chat:write,<b>' })).text();

    expect(html).toContain('Install signalbox in Acme?');
    expect(html).toContain('<code>chat:write</code>');
    expect(html).not.toMatch(/<script|<b>/);
  });

  it('hands the app a code, which is good once, for a token with just these scopes', async () => {
    const back = await press('allow', { user_scope: 'search:read' });
    const code = back.searchParams.get('code');
    expect(`${back.origin}${back.pathname} ${back.searchParams.get('state')}`).toBe(`${REDIRECT} abc`);

    const installed = await exchange(code);
    const { access_token } = installed as { access_token?: string };

    expect(installed).toMatchObject({
      ok: true,
      token_type: 'bot',
      scope: 'chat:write,commands',
      bot_user_id: 'U0BOT',
      team: { id: 'T0SANDBOX', name: 'Acme' },
      authed_user: { id: 'U0ALICE', scope: 'search:read', token_type: 'user' },
    });
    expect(await world.call('auth.test', {}, access_token)).toMatchObject({ ok: true, user_id: 'U0BOT' });
    expect(await world.call('users.list', {}, access_token)).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
    });
    expect(await exchange(code)).toEqual({ ok: false, error: 'invalid_code' });
  });

  it('may be told apart by HTTP Basic instead of the body', async () => {
    const code = (await press('allow')).searchParams.get('code') ?? '';
    const { clientId, clientSecret } = world.sandbox.workspace.app.installed();
    const basic = (secret: string) => `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
    const ask = async (secret: string) => {
      const body = new URLSearchParams({ code, redirect_uri: REDIRECT });
      const init = { method: 'POST', body, headers: { authorization: basic(secret) } };
      return (await fetch(`${world.sandbox.baseUrl}/api/oauth.v2.access`, init)).json();
    };

    expect(await ask('wrong')).toEqual({ ok: false, error: 'bad_client_secret' });
    expect(await ask(clientSecret)).toMatchObject({ ok: true, token_type: 'bot' });
  });

  it('may say no', async () => {
    const back = await press('cancel');

    expect(back.searchParams.get('error')).toBe('access_denied');
  });

  it('has ten minutes', async () => {
    const code = (await press('allow')).searchParams.get('code');

    world.pass(10 * 60_000 + 1);

    expect(await exchange(code)).toEqual({ ok: false, error: 'invalid_code' });
  });

  it.each([
    ['an unknown app', { client_id: 'nobody' }, 'invalid_client_id'],
    ['no scope', { scope: '' }, 'invalid_scope'],
    ['a foreign address to return to', { redirect_uri: 'https://evil.example/x' }, 'bad_redirect_uri'],
    ['an address that is none', { redirect_uri: 'javascript:alert(1)' }, 'bad_redirect_uri'],
  ])('is told when the link names %s', async (_what, more, code) => {
    const answer = await page(more);

    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(code);
  });

  it('proves with PKCE that it is the same app', async () => {
    const { createHash } = await import('node:crypto');
    const verifier = 'a-long-secret-that-only-the-app-knows';
    const code_challenge = createHash('sha256').update(verifier).digest('base64url');
    const code = async () => (await press('allow', { code_challenge })).searchParams.get('code');

    expect(await exchange(await code(), { code_verifier: 'wrong' })).toMatchObject({ error: 'invalid_code_verifier' });
    expect(await exchange(await code(), { code_verifier: verifier })).toMatchObject({ ok: true });
  });
});

describe('an app that is taken away', () => {
  it('has no token any more', async () => {
    const { clientId: client_id, clientSecret: client_secret } = world.sandbox.workspace.app.installed();

    expect(await world.call('apps.uninstall', { client_id, client_secret })).toEqual({ ok: true });

    expect(await world.call('auth.test')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await world.call('auth.test', {}, person('bob'))).toMatchObject({ ok: true });
    world.tokens();
  });
});
