import { createHash } from 'node:crypto';
import type { OauthV2AccessResponse, OauthV2ExchangeResponse } from '@slack/web-api';
import { createGrants, type Grant } from '../../state/grants.js';
import type { AnswerOf } from '../answer-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { install, issueToken } from '../oauth/installation.js';
import { SlackError } from '../slack-error.js';

/** Beside a user token that was refreshed or exchanged stands whose it is, which the SDK's types leave out. */
type Access = AnswerOf<OauthV2AccessResponse> & { user_id?: string };

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

function userToken(call: MethodCall, { userId, userScopes }: Grant) {
  if (userScopes.length === 0) return { id: userId };
  return { id: userId, ...issueToken(call, { kind: 'user', userId, scopes: userScopes }) };
}

/** A new bot token for the installation, which then has the scopes that were allowed and no others. */
function botToken(call: MethodCall, { botScopes }: Grant) {
  if (botScopes.length === 0) return {};
  install(call, botScopes);
  const { botUserId } = call.workspace.app.installed();
  return { ...issueToken(call, { kind: 'bot', userId: botUserId, scopes: botScopes }), bot_user_id: botUserId };
}

function checkClient({ args, workspace }: MethodCall): void {
  const app = workspace.app.installed();
  if (args.text('client_id') !== app.clientId) throw new SlackError('invalid_client_id');
  if (args.text('client_secret') !== app.clientSecret) throw new SlackError('bad_client_secret');
}

const frame = ({ workspace }: MethodCall) => ({
  ok: true,
  app_id: workspace.app.installed().id,
  team: { id: workspace.team.id, name: workspace.team.name },
  enterprise: null,
  is_enterprise_install: false,
});

/** A refresh token is good once: what comes back brings the next one. The old token lives until its time is over. */
function refreshed(call: MethodCall): Access {
  const { tokens } = call.workspace;
  const renewal = tokens.renewal(call.args.text('refresh_token') ?? '');
  if (!renewal) throw new SlackError('invalid_refresh_token');
  tokens.dropRenewal(renewal.refreshToken);
  const { kind, userId } = renewal;
  const scopes = kind === 'bot' ? call.workspace.app.installed().botScopes : renewal.scopes;
  const whose = kind === 'bot' ? { bot_user_id: userId } : { user_id: userId };
  return { ...frame(call), ...issueToken(call, { kind, userId, scopes }), ...whose };
}

function access(call: MethodCall): Access {
  checkClient(call);
  const kind = call.args.text('grant_type') ?? 'authorization_code';
  if (kind === 'refresh_token') return refreshed(call);
  if (kind !== 'authorization_code') throw new SlackError('invalid_grant_type');
  const grant = grantOf(call);
  return { ...frame(call), authed_user: userToken(call, grant), ...botToken(call, grant) };
}

/** A token that lives for ever, for one that rotates; each only once. */
function exchange(call: MethodCall): AnswerOf<OauthV2ExchangeResponse> & { user_id?: string } {
  checkClient(call);
  const { workspace, args } = call;
  const { app, tokens } = workspace;
  if (!app.manifest().settings.token_rotation_enabled) throw new SlackError('token_rotation_not_enabled');
  const old = tokens.get(args.text('token') ?? '');
  if (!old || old.kind === 'app' || old.expiresAt !== undefined) throw new SlackError('invalid_token');
  if (old.exchanged) throw new SlackError('token_already_exchanged');
  if (app.installed().absent) throw new SlackError('authorization_not_found');
  tokens.put({ ...old, exchanged: true });
  const { kind, userId } = old;
  const scopes = (kind === 'bot' ? app.installed().botScopes : old.scopes) ?? [];
  const whose = kind === 'bot' ? { bot_user_id: userId } : { user_id: userId };
  return { ...frame(call), ...issueToken(call, { kind, userId, scopes }), ...whose };
}

export const oauth: MethodFamily = { 'oauth.v2.access': access, 'oauth.v2.exchange': exchange };
