import { createHash } from 'node:crypto';
import type { OauthV2AccessResponse } from '@slack/web-api';
import { createGrants, type Grant } from '../../state/grants.js';
import { newSecret } from '../../state/ids.js';
import type { AnswerOf } from '../answer-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

const verifierFits = (challenge: string, verifier: string) =>
  createHash('sha256').update(verifier).digest('base64url') === challenge;

/** The grant that a code stands for; a code is good once, for ten minutes, with the address it was made for. */
function grantOf({ args, workspace, clock }: MethodCall): Grant {
  const grant = createGrants(workspace.store).take(args.text('code') ?? '');
  if (!grant || clock.now() > grant.expiresAt) throw new SlackError('invalid_code');
  if ((args.text('redirect_uri') ?? '') !== grant.redirectUri) throw new SlackError('bad_redirect_uri');
  const verifier = args.text('code_verifier') ?? '';
  if (grant.codeChallenge && !verifierFits(grant.codeChallenge, verifier))
    throw new SlackError('invalid_code_verifier');
  return grant;
}

function userToken({ workspace }: MethodCall, { userId, userScopes }: Grant) {
  if (userScopes.length === 0) return { id: userId };
  const token = `xoxp-sandbox-${newSecret(32)}`;
  const whose = { userId, appId: workspace.app.installed().id, teamId: workspace.team.id };
  workspace.tokens.put({ token, kind: 'user', ...whose });
  return { id: userId, scope: userScopes.join(','), access_token: token, token_type: 'user' };
}

/** A new bot token for the installation, which then has the scopes that were allowed and no others. */
function botToken({ workspace }: MethodCall, { botScopes }: Grant) {
  if (botScopes.length === 0) return {};
  workspace.app.reinstall({ botScopes });
  const { id: appId, botUserId } = workspace.app.installed();
  const token = `xoxb-sandbox-${newSecret(32)}`;
  workspace.tokens.put({ token, kind: 'bot', userId: botUserId, appId, teamId: workspace.team.id });
  return { access_token: token, token_type: 'bot', scope: botScopes.join(','), bot_user_id: botUserId };
}

function access(call: MethodCall): AnswerOf<OauthV2AccessResponse> {
  const { args, workspace } = call;
  const app = workspace.app.installed();
  if (args.text('client_id') !== app.clientId) throw new SlackError('invalid_client_id');
  if (args.text('client_secret') !== app.clientSecret) throw new SlackError('bad_client_secret');
  const kind = args.text('grant_type') ?? 'authorization_code';
  // Token rotation is not emulated, so there are no refresh tokens.
  if (kind === 'refresh_token') throw new SlackError('invalid_refresh_token');
  if (kind !== 'authorization_code') throw new SlackError('invalid_grant_type');
  const grant = grantOf(call);
  return {
    ok: true,
    app_id: app.id,
    authed_user: userToken(call, grant),
    ...botToken(call, grant),
    team: { id: workspace.team.id, name: workspace.team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export const oauth: MethodFamily = { 'oauth.v2.access': access };
