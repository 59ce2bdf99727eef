import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { type OAuthApp, startOAuthApp } from './support/oauth-app.js';
import { type Slack, startSlack } from './support/slack.js';

type Settings = { event_subscriptions: object };
const TWELVE_HOURS = 12 * 3_600_000;

let slack: Slack;
let oauth: OAuthApp;
const rotation = async (token_rotation_enabled: boolean) => {
  const { manifest } = (await slack.control('app')).body as { manifest: { settings: Settings } };
  const { settings } = manifest;
  // One event at a time: two at once would both want to use the same refresh token, in Slack as here.
  const event_subscriptions = { ...settings.event_subscriptions, bot_events: ['app_mention'] };
  const changed = { ...settings, event_subscriptions, token_rotation_enabled };
  await slack.control('app', { manifest: { ...manifest, settings: changed } });
};
beforeAll(async () => {
  slack = await startSlack();
  oauth = await startOAuthApp(slack, ['users:read', 'chat:write']);
  oauth.app.event('app_mention', async ({ say }) => void (await say('Still here')));
});
afterAll(async () => {
  await oauth.close();
  await slack.close();
});

type Answer = { ok: boolean; error?: string; access_token?: string; refresh_token?: string; [key: string]: unknown };
const call = async (method: string, args: Record<string, string>): Promise<Answer> => {
  const body = new URLSearchParams(args);
  const response = await fetch(`${slack.sandbox.baseUrl}/api/${method}`, { method: 'POST', body });
  return (await response.json()) as Answer;
};
const whoIs = (token = '') => call('auth.test', { token });
const client = () => {
  const { clientId: client_id, clientSecret: client_secret } = slack.sandbox.workspace.app.installed();
  return { client_id, client_secret };
};
const refresh = (refresh_token = '') =>
  call('oauth.v2.access', { ...client(), grant_type: 'refresh_token', refresh_token });
const exchange = (token = '') => call('oauth.v2.exchange', { ...client(), token });
const mention = async (text: string) => {
  const { ts } = await slack.as('bob').chat.postMessage({ channel: 'C0GENERAL', text: `${text} <@U0BOT>` });
  return eventually('the answer', async () => {
    const { messages = [] } = await slack.as('bob').conversations.history({ channel: 'C0GENERAL' });
    return messages.find((one) => one.text === 'Still here' && Number(one.ts) > Number(ts));
  });
};

describe('an app whose manifest rotates tokens', () => {
  beforeAll(async () => {
    await rotation(true);
    await oauth.install({ team: 'T0SANDBOX', as: 'U0BOB' });
  });

  it('is given tokens that live twelve hours, each with a refresh token', () => {
    const { bot, user } = oauth.installations.get('T0SANDBOX') ?? {};

    expect([bot?.token, user?.token]).toEqual([
      expect.stringMatching(/^xoxe\.xoxb-/),
      expect.stringMatching(/^xoxe\.xoxp-/),
    ]);
    expect([bot?.refreshToken, user?.refreshToken]).toEqual([
      expect.stringMatching(/^xoxe-1-/),
      expect.stringMatching(/^xoxe-1-/),
    ]);
    expect(bot?.expiresAt).toBeGreaterThan(Date.now() / 1000 + 43_000);
  });

  it('is refused with token_expired afterwards, on the clock of the workspace', async () => {
    const { bot, user } = oauth.installations.get('T0SANDBOX') ?? {};
    expect(await whoIs(bot?.token)).toMatchObject({ ok: true, user_id: 'U0BOT' });

    await slack.control('clock', { advance_ms: TWELVE_HOURS });

    expect(await whoIs(bot?.token)).toEqual({ ok: false, error: 'token_expired' });
    expect(await whoIs(user?.token)).toEqual({ ok: false, error: 'token_expired' });
    expect(await whoIs('xoxp-sandbox-bob')).toMatchObject({ ok: true });
  });

  it('goes on all the same, because Bolt refreshes the token before it answers', async () => {
    const old = oauth.installations.get('T0SANDBOX')?.bot?.token;

    expect(await mention('are you awake?')).toMatchObject({ user: 'U0BOT' });
    expect(oauth.installations.get('T0SANDBOX')?.bot?.token).not.toBe(old);
  });

  it('can use a refresh token once, and the one that comes back next', async () => {
    const { refreshToken } = oauth.installations.get('T0SANDBOX')?.user ?? {};
    const first = await refresh(refreshToken);
    const again = await refresh(refreshToken);
    const next = await refresh(first.refresh_token);

    expect(first).toMatchObject({ ok: true, token_type: 'user', expires_in: 43_200, user_id: 'U0BOB' });
    expect(again).toEqual({ ok: false, error: 'invalid_refresh_token' });
    expect(await whoIs(next.access_token)).toMatchObject({ ok: true, user_id: 'U0BOB' });
    expect(await whoIs(first.access_token)).toMatchObject({ ok: true });
  });

  it('exchanges an old token for one that rotates, once', async () => {
    const rotated = await exchange('xoxb-sandbox');

    expect(rotated).toMatchObject({ ok: true, token_type: 'bot', expires_in: 43_200, bot_user_id: 'U0BOT' });
    expect(await whoIs(rotated.access_token)).toMatchObject({ ok: true, user_id: 'U0BOT' });
    expect(await exchange('xoxb-sandbox')).toEqual({ ok: false, error: 'token_already_exchanged' });
    expect(await exchange(rotated.access_token)).toEqual({ ok: false, error: 'invalid_token' });
  });
});

it('is told that its manifest does not ask for rotation', async () => {
  await rotation(false);

  expect(await exchange('xoxb-sandbox')).toEqual({ ok: false, error: 'token_rotation_not_enabled' });
});

it('may do with a person’s token what the person allowed, and no more', async () => {
  await oauth.install({ team: 'T0SANDBOX', as: 'U0BOB' });
  const token = oauth.installations.get('T0SANDBOX')?.user.token ?? '';

  expect(await call('users.info', { token, user: 'U0ALICE' })).toMatchObject({ ok: true });
  expect(await call('reactions.list', { token })).toMatchObject({
    error: 'missing_scope',
    needed: 'reactions:read',
    provided: 'users:read,chat:write',
  });
});
