import { createGrants } from '../../state/grants.js';
import { newSecret } from '../../state/ids.js';
import { plantBot } from '../../state/plant.js';
import type { Json } from '../../state/wire.js';
import type { MethodCall } from '../method.js';
import { type Teams, teamOfToken } from '../teams.js';

/** Twelve hours: docs.slack.dev/authentication/using-token-rotation */
const EXPIRES_IN_SECONDS = 43_200;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The team whose code, refresh token or old token is handed in; the first one when nobody knows it. */
export function teamOfInstallation(teams: Teams, args: Json) {
  const known = teams.find(
    ({ workspace }) =>
      createGrants(workspace.store).has(text(args.code)) || workspace.tokens.renewal(text(args.refresh_token)),
  );
  return known ?? teamOfToken(teams, text(args.token));
}

export interface Issued {
  access_token: string;
  token_type: string;
  scope: string;
  expires_in?: number;
  refresh_token?: string;
}

/** A new token, which expires and comes with a refresh token when the manifest turns token rotation on. */
export function issueToken(
  { workspace, clock }: MethodCall,
  given: { kind: 'bot' | 'user'; userId: string; scopes: string[] },
): Issued {
  const { kind, userId, scopes } = given;
  const rotates = workspace.app.manifest().settings.token_rotation_enabled;
  const access_token = `${rotates ? 'xoxe.' : ''}xox${kind === 'bot' ? 'b' : 'p'}-sandbox-${newSecret(32)}`;
  const whose = { userId, appId: workspace.app.installed().id, teamId: workspace.team.id };
  const token = { token: access_token, kind, ...whose, ...(kind === 'user' ? { scopes } : {}) };
  const issued = { access_token, token_type: kind, scope: scopes.join(',') };
  if (!rotates) {
    workspace.tokens.put(token);
    return issued;
  }
  const refreshToken = `xoxe-1-sandbox-${newSecret(48)}`;
  workspace.tokens.put({ ...token, expiresAt: clock.now() + EXPIRES_IN_SECONDS * 1000 });
  workspace.tokens.putRenewal({ refreshToken, kind, userId, scopes });
  return { ...issued, expires_in: EXPIRES_IN_SECONDS, refresh_token: refreshToken };
}

/** The app comes into the team (again), with these scopes and no others; its bot user is there from now on. */
export function install({ workspace, publish }: MethodCall, botScopes: string[]): void {
  const isNew = workspace.app.installed().absent;
  workspace.app.reinstall({ botScopes });
  plantBot(workspace);
  if (isNew) publish({ kind: 'frame', frame: { type: 'reload' }, to: { everybody: true } });
}
