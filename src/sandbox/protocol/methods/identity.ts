import type {
  AppsConnectionsOpenResponse,
  AuthRevokeResponse,
  AuthTestResponse,
  BotsInfoResponse,
} from '@slack/web-api';
import type { TokenKind } from '../../state/shapes.js';
import { callerPerson } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { botProfile } from '../objects/bot.js';
import { SlackError } from '../slack-error.js';

/** Echoes its arguments; `error` makes it fail, which is what it is for. */
function apiTest({ args }: MethodCall) {
  const { token: _, ...given } = args.raw;
  const error = args.text('error');
  if (error) throw new SlackError(error, { args: given });
  return { args: given };
}

/** Who the token is; an app-level one belongs to no team, so it names its app alone. */
function authTest(call: MethodCall): AnswerOf<AuthTestResponse> {
  const { caller, workspace, baseUrl } = call;
  if (caller.kind === 'app') return { ok: true, app_name: botProfile(workspace, baseUrl).name, app_id: caller.appId };
  const person = callerPerson(call);
  const bot = caller.botId ? { bot_id: caller.botId } : {};
  const { id: team_id, name: team } = workspace.team;
  return {
    ok: true,
    url: `${baseUrl}/`,
    team,
    user: person.name,
    team_id,
    user_id: person.id,
    ...bot,
    is_enterprise_install: false,
  };
}

function authRevoke({
  args,
  workspace,
  caller,
  publish,
}: MethodCall): AnswerOf<AuthRevokeResponse> & { revoked: boolean } {
  const test = args.flag('test');
  if (!test) {
    workspace.tokens.revoke(caller.token.token);
    workspace.tokens.dropRenewals(caller.userId);
    const gone = {
      oauth: caller.kind === 'user' ? [caller.userId] : [],
      bot: caller.kind === 'bot' ? [caller.userId] : [],
    };
    publish({ kind: 'event', event: { type: 'tokens_revoked', tokens: gone } });
  }
  return { ok: true, revoked: !test };
}

function connectionsOpen({ args, workspace, socketUrl }: MethodCall): AnswerOf<AppsConnectionsOpenResponse> {
  if (!workspace.app.manifest().settings.socket_mode_enabled) throw new SlackError('forbidden_team');
  const soon = args.flag('debug_reconnects') ? '&debug_reconnects=true' : '';
  return { ok: true, url: `${socketUrl()}${soon}` };
}

function uninstall({ args, workspace, publish }: MethodCall) {
  const app = workspace.app.installed();
  if (args.text('client_id') !== app.clientId) throw new SlackError('invalid_client_id');
  if (args.text('client_secret') !== app.clientSecret) throw new SlackError('bad_client_secret');
  const own = workspace.tokens.all().filter(({ kind, scopes }) => kind === 'bot' || scopes !== undefined);
  const of = (kind: TokenKind) => [...new Set(own.filter((one) => one.kind === kind).map(({ userId }) => userId))];
  for (const { token, userId } of own) {
    workspace.tokens.revoke(token);
    workspace.tokens.dropRenewals(userId);
  }
  const tokens = { oauth: of('user'), bot: of('bot') };
  publish({ kind: 'event', event: { type: 'tokens_revoked', tokens } });
  publish({ kind: 'event', event: { type: 'app_uninstalled' } });
  workspace.app.uninstall();
  return {};
}

function botsInfo({ args, workspace, baseUrl }: MethodCall): AnswerOf<BotsInfoResponse> {
  const { id, app_id, user_id, name, icons, deleted, updated } = botProfile(workspace, baseUrl);
  const asked = args.text('bot') ?? id;
  if (asked !== id) throw new SlackError('bot_not_found');
  const kinds = { is_workflow_bot: false, is_legacy_workflow_bot: false, is_connector_bot: false };
  return { ok: true, bot: { id, deleted, name, updated, app_id, user_id, icons, ...kinds } };
}

export const identity: MethodFamily = {
  'api.test': apiTest,
  'auth.test': authTest,
  'auth.revoke': authRevoke,
  'apps.connections.open': connectionsOpen,
  'apps.uninstall': uninstall,
  'bots.info': botsInfo,
};
