import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { type OAuthApp, startOAuthApp } from './support/oauth-app.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let oauth: OAuthApp;
/** Every event that the app heard, with the team that Slack named in its envelope. */
const heard: { type: string; team: string; envelope: object }[] = [];

beforeAll(async () => {
  slack = await startSlack();
  oauth = await startOAuthApp(slack);
  oauth.app.use(async ({ body, next }) => {
    if ('event' in body) heard.push({ type: body.event.type, team: String(body.team_id), envelope: body });
    await next();
  });
  oauth.app.event('app_mention', async ({ say, client }) => {
    const { team } = await client.team.info();
    await say(`Hello from ${team?.name}`);
  });
  oauth.app.command('/signalbox', async ({ ack, body }) => ack(`In ${body.team_domain}`));
  await oauth.install({ team: 'T0SANDBOX', as: 'U0BOB' });
  await oauth.install({ team: 'T0GLOBEX', as: 'U0GRACE' });
});
afterAll(async () => {
  await oauth.close();
  await slack.close();
});

const botOf = (team: string) => oauth.installations.get(team)?.bot;
const call = async (method: string, token = '', args = {}) => {
  const body = new URLSearchParams({ token, ...args });
  const response = await fetch(`${slack.sandbox.baseUrl}/api/${method}`, { method: 'POST', body });
  return (await response.json()) as { ok: boolean; [key: string]: unknown };
};
const said = (name: string, channel: string, wanted: RegExp) =>
  eventually(`${wanted} in ${channel}`, async () => {
    const { messages = [] } = await slack.as(name).conversations.history({ channel });
    return messages.find(({ text }) => wanted.test(text ?? ''));
  });

it('offers every workspace on the install page, and names the one that is chosen', async () => {
  const { clientId: client_id } = slack.sandbox.workspace.app.installed();
  const page = async (team: Record<string, string>) => {
    const query = new URLSearchParams({ client_id, scope: 'chat:write', redirect_uri: 'http://localhost:1/', ...team });
    const answer = await fetch(`${slack.sandbox.baseUrl}/oauth/v2/authorize?${query}`);
    return `${answer.status} ${await answer.text()}`;
  };

  expect(await page({})).toMatch(/Install signalbox in Acme\?[\s\S]*team=T0GLOBEX[^>]*>Globex<[\s\S]*Bob Okafor/);
  expect(await page({ team: 'T0GLOBEX' })).toMatch(/Install signalbox in Globex\?[\s\S]*Grace Kim/);
  expect(await page({ team: 'T0NOWHERE' })).toMatch(/^400 [\s\S]*invalid_team/);
});

it('gives each workspace a bot user and a token of its own', async () => {
  const [acme, globex] = [botOf('T0SANDBOX'), botOf('T0GLOBEX')];

  expect(await call('auth.test', acme?.token)).toMatchObject({ team_id: 'T0SANDBOX', user_id: 'U0BOT' });
  expect(await call('auth.test', globex?.token)).toMatchObject({
    team_id: 'T0GLOBEX',
    team: 'Globex',
    user_id: 'U0GLOBEXBOT',
    bot_id: 'B0GLOBEX',
  });
  expect(await call('team.info', globex?.token)).toMatchObject({ team: { id: 'T0GLOBEX', domain: 'globex' } });
});

it('lets a token see its own workspace and nothing of the other', async () => {
  const globex = botOf('T0GLOBEX')?.token;
  const names = ({ members }: { [key: string]: unknown }) => (members as { name: string }[]).map(({ name }) => name);

  expect(names(await call('users.list', globex)).sort()).toEqual(['frank', 'grace', 'signalbox']);
  expect(await call('users.info', globex, { user: 'U0ALICE' })).toEqual({ ok: false, error: 'user_not_found' });
  expect(await call('conversations.info', globex, { channel: 'C0ORDERS' })).toMatchObject({
    error: 'channel_not_found',
  });
  expect(await call('chat.postMessage', globex, { channel: 'C0GENERAL', text: 'x' })).toMatchObject({ ok: false });
});

it('answers a mention in each workspace from one Bolt process, each with its own token', async () => {
  await slack.as('grace').conversations.invite({ channel: 'C0GLOBEX', users: 'U0GLOBEXBOT' });
  await slack.as('grace').chat.postMessage({ channel: 'C0GLOBEX', text: 'hi <@U0GLOBEXBOT>' });
  await slack.as('bob').chat.postMessage({ channel: 'C0GENERAL', text: 'hi <@U0BOT>' });

  expect(await said('grace', 'C0GLOBEX', /^Hello/)).toMatchObject({ text: 'Hello from Globex', user: 'U0GLOBEXBOT' });
  expect(await said('bob', 'C0GENERAL', /^Hello/)).toMatchObject({ text: 'Hello from Acme', user: 'U0BOT' });
  expect(heard.find(({ type, team }) => type === 'app_mention' && team === 'T0GLOBEX')?.envelope).toMatchObject({
    api_app_id: 'A0SIGNALBOX',
    context_team_id: 'T0GLOBEX',
    authorizations: [{ team_id: 'T0GLOBEX', user_id: 'U0GLOBEXBOT', is_bot: true }],
  });
});

it('takes what people do in the workspace that ?team= names', async () => {
  const command = { as: 'grace', channel: 'C0GLOBEX', text: '/signalbox' };

  expect((await slack.control('command?team=T0GLOBEX', command)).body).toMatchObject({
    message: { text: 'In globex' },
  });
  expect((await slack.control('state?team=T0GLOBEX&as=frank')).body).toMatchObject({ team: { name: 'Globex' } });
  expect((await slack.control('command', command)).body).toMatchObject({ error: 'unknown_person' });
  expect((await slack.control('state?team=T0NOWHERE&as=frank')).body).toEqual({ error: 'unknown_team' });
});

it('has both workspaces again after a restart', async () => {
  await slack.restart();

  const globex = { token: botOf('T0GLOBEX')?.token ?? '', channel: 'C0GLOBEX' };
  expect(await call('conversations.history', globex.token, { channel: 'C0GLOBEX' })).toMatchObject({ ok: true });
  expect(await call('auth.test', 'xoxp-sandbox-frank')).toMatchObject({ team_id: 'T0GLOBEX' });
});

it('is taken away from one workspace and stays in the other', async () => {
  const { clientId: client_id, clientSecret: client_secret } = slack.sandbox.workspace.app.installed();
  const token = botOf('T0GLOBEX')?.token;
  expect(await call('apps.uninstall', token, { client_id, client_secret })).toEqual({ ok: true });

  const gone = await eventually('the farewell', async () => {
    const all = heard.filter(({ type }) => type === 'app_uninstalled' || type === 'tokens_revoked');
    return all.length >= 2 ? all : undefined;
  });
  const silent = heard.length;
  await slack.as('grace').chat.postMessage({ channel: 'C0GLOBEX', text: 'still there, <@U0GLOBEXBOT>?' });
  const refused = await slack.control('command?team=T0GLOBEX', {
    as: 'grace',
    channel: 'C0GLOBEX',
    text: '/signalbox',
  });

  expect(gone.map(({ team }) => team)).toEqual(['T0GLOBEX', 'T0GLOBEX']);
  expect(heard.length).toBe(silent);
  expect(refused).toMatchObject({ status: 400, body: { error: 'app_not_installed' } });
  expect(await call('auth.test', token)).toEqual({ ok: false, error: 'invalid_auth' });
  expect(await call('auth.test', botOf('T0SANDBOX')?.token)).toMatchObject({ ok: true });
});
