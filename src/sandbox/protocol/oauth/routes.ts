import { Hono } from 'hono';
import { createGrants } from '../../state/grants.js';
import { newSecret } from '../../state/ids.js';
import type { Workspace } from '../../state/workspace.js';
import { type Teams, teamById } from '../teams.js';
import { installPage, wrongLinkPage } from './page.js';

/** A code that nobody exchanged in ten minutes is worth nothing: docs.slack.dev/authentication/installing-with-oauth */
const CODE_MS = 10 * 60_000;
const NO_SUCH_TEAM = 'There is no workspace with this id.';

type Asked = {
  clientId: string;
  redirectUri: string;
  state: string;
  botScopes: string[];
  userScopes: string[];
  challenge: string;
};
type Wrong = { code: string; words: string };

const scopes = (text: string | undefined) => (text ?? '').split(/[,\s]+/).filter((scope) => scope !== '');

function readQuestion(fields: Record<string, string>): Asked {
  return {
    clientId: fields.client_id ?? '',
    redirectUri: fields.redirect_uri ?? '',
    state: fields.state ?? '',
    botScopes: scopes(fields.scope),
    userScopes: scopes(fields.user_scope),
    challenge: fields.code_challenge ?? '',
  };
}

/** Where the browser goes afterwards: the one asked for if the manifest allows it, else the manifest's first. */
function redirectOf({ app }: Workspace, { redirectUri }: Asked): string | undefined {
  const allowed = app.manifest().oauth_config.redirect_urls;
  if (redirectUri === '') return allowed[0];
  if (allowed.some((url) => redirectUri.startsWith(url))) return redirectUri;
  // An app without redirect addresses in its manifest is being tried out on this machine.
  const local = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(redirectUri);
  return allowed.length === 0 && local ? redirectUri : undefined;
}

function wrongIn(workspace: Workspace, asked: Asked): Wrong | undefined {
  if (asked.clientId !== workspace.app.installed().clientId) {
    return { code: 'invalid_client_id', words: 'No app here has this client id.' };
  }
  if (asked.botScopes.length === 0 && asked.userScopes.length === 0) {
    return { code: 'invalid_scope', words: 'The link asks for no scope.' };
  }
  if (!redirectOf(workspace, asked)) {
    return { code: 'bad_redirect_uri', words: 'The redirect address is not one of those in the app manifest.' };
  }
  return undefined;
}

function back(target: string, answer: Record<string, string>): string {
  const url = new URL(target);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}

/** The install page that a browser is sent to: shows what is asked for, and hands the app a code. */
export function oauthRoutes(teams: Teams): Hono {
  const app = new Hono();
  const teamOf = ({ team = '' }: Record<string, string>) => (team === '' ? teams[0] : teamById(teams, team));
  app.get('/oauth/v2/authorize', (c) => {
    const fields = c.req.query();
    const asked = readQuestion(fields);
    const workspace = teamOf(fields)?.workspace;
    if (!workspace) return c.html(wrongLinkPage('invalid_team', NO_SUCH_TEAM), 400);
    const wrong = wrongIn(workspace, asked);
    if (wrong) return c.html(wrongLinkPage(wrong.code, wrong.words), 400);
    const people = workspace.people.all().filter((person) => !person.is_bot && !person.is_restricted);
    const { botScopes, userScopes } = asked;
    const { name } = workspace.app.installed();
    const others = teams.map((one) => one.workspace.team).filter(({ id }) => id !== workspace.team.id);
    const team = workspace.team.name;
    return c.html(installPage({ app: name, team, others, people, botScopes, userScopes, fields }));
  });
  app.post('/oauth/v2/authorize', async (c) => {
    const body = Object.entries(await c.req.parseBody());
    const fields = Object.fromEntries(body.map(([name, value]) => [name, typeof value === 'string' ? value : '']));
    const asked = readQuestion(fields);
    const core = teamOf(fields);
    if (!core) return c.html(wrongLinkPage('invalid_team', NO_SUCH_TEAM), 400);
    const { workspace, clock } = core;
    const wrong = wrongIn(workspace, asked);
    const target = redirectOf(workspace, asked);
    if (wrong || !target) return c.html(wrongLinkPage(wrong?.code ?? 'bad_redirect_uri', wrong?.words ?? ''), 400);
    if (fields.answer !== 'allow') return c.redirect(back(target, { error: 'access_denied', state: asked.state }), 302);
    const person = workspace.people.get(fields.as ?? '');
    if (!person || person.is_bot) return c.html(wrongLinkPage('user_not_found', 'Nobody here has this id.'), 400);
    const code = newSecret(48);
    const { botScopes, userScopes, redirectUri, challenge } = asked;
    const grant = {
      code,
      userId: person.id,
      botScopes,
      userScopes,
      redirectUri,
      codeChallenge: challenge || undefined,
    };
    createGrants(workspace.store).put({ ...grant, expiresAt: clock.now() + CODE_MS });
    return c.redirect(back(target, { code, state: asked.state }), 302);
  });
  return app;
}
