import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { type OAuthApp, startOAuthApp } from './support/oauth-app.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let oauth: OAuthApp;
const heard: { text: unknown; authorizations: unknown; context: string }[] = [];

/** An app that hears what Carol hears, because she gave it a token for that; its bot is subscribed to nothing. */
beforeAll(async () => {
  slack = await startSlack();
  const { manifest } = (await slack.control('app')).body as { manifest: { settings: { event_subscriptions: object } } };
  const { settings } = manifest;
  const event_subscriptions = { ...settings.event_subscriptions, bot_events: [], user_events: ['message.groups'] };
  await slack.control('app', { manifest: { ...manifest, settings: { ...settings, event_subscriptions } } });
  oauth = await startOAuthApp(slack, ['groups:history']);
  oauth.app.use(async ({ body, next }) => {
    if ('event' in body)
      heard.push({ text: body.event.text, authorizations: body.authorizations, context: String(body.event_context) });
    await next();
  });
});
afterAll(async () => {
  await oauth.close();
  await slack.close();
});

const say = (channel: string, text: string) => slack.as('bob').chat.postMessage({ channel, text });
const hears = (text: string) => eventually(text, async () => heard.find((one) => one.text === text));

it('hears nothing before anybody gave it a token', async () => {
  await say('G0FINANCE', 'too early');
  await oauth.install({ team: 'T0SANDBOX', as: 'U0CAROL' });
  await say('G0FINANCE', 'after Carol');
  await hears('after Carol');

  expect(heard.map(({ text }) => text)).toEqual(['after Carol']);
});

it('hears what the person hears, and on whose behalf', async () => {
  await say('C0GENERAL', 'not asked for');
  await say('G0FINANCE', 'among us');

  expect((await hears('among us')).authorizations).toEqual([
    { enterprise_id: null, team_id: 'T0SANDBOX', user_id: 'U0CAROL', is_bot: false, is_enterprise_install: false },
  ]);
  expect(heard.map(({ text }) => text)).not.toContain('not asked for');
});

it('can ask on whose behalf else it hears an event', async () => {
  await oauth.install({ team: 'T0SANDBOX', as: 'U0BOB' });
  await say('G0FINANCE', 'for both');
  const { context: event_context } = await hears('for both');
  const body = new URLSearchParams({ token: 'xapp-sandbox', event_context });
  const answer = await fetch(`${slack.sandbox.baseUrl}/api/apps.event.authorizations.list`, { method: 'POST', body });
  const { authorizations } = (await answer.json()) as { authorizations: { user_id: string }[] };

  expect(authorizations.map(({ user_id }) => user_id).sort()).toEqual(['U0BOB', 'U0CAROL']);
});

it('hears nothing any more once the tokens are revoked', async () => {
  const before = heard.length;
  const given = slack.sandbox.workspace.tokens.all().filter(({ scopes }) => scopes !== undefined);
  for (const { token } of given) {
    const body = new URLSearchParams({ token });
    await fetch(`${slack.sandbox.baseUrl}/api/auth.revoke`, { method: 'POST', body });
  }
  await say('G0FINANCE', 'too late');
  await oauth.install({ team: 'T0SANDBOX', as: 'U0CAROL' });
  await say('G0FINANCE', 'again');
  await hears('again');

  expect(heard.slice(before).map(({ text }) => text)).toEqual(['again']);
});
