import { methodFacts } from '../../data/facts.js';
import type { Json } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { type Caller, isApp } from '../method.js';
import { SlackError } from '../slack-error.js';

const APP_SCOPES = ['connections:write', 'authorizations:read'];
const APP_TOKEN_METHODS = new Set(['apps.connections.open', 'apps.event.authorizations.list']);
const BOT_ONLY = /^(views\.|assistant\.|agents\.|chat\.(start|append|stop)Stream$)/;

/** The token of a call: header first, then the body's `token`. */
export function tokenOf(request: Request, args: Json): string | undefined {
  const header = request.headers.get('authorization');
  if (header) return /^Bearer\s+(.+)$/i.exec(header)?.[1]?.trim();
  return typeof args.token === 'string' && args.token !== '' ? args.token : undefined;
}

/** `client_id` and `client_secret` of HTTP Basic, which Slack would rather have than the body for oauth.v2.access. */
export function clientOf(request: Request): Json {
  const encoded = /^Basic\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!encoded) return {};
  const [client_id, ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { client_id, client_secret: secret.join(':') };
}

/**
 * Who calls. Raises `not_authed` without a token, `invalid_auth` for one that nobody has, `token_expired` for one that
 * rotates and was not refreshed in time.
 */
export function authenticate(workspace: Workspace, given: string | undefined): Caller {
  if (given === undefined) throw new SlackError('not_authed');
  const token = workspace.tokens.get(given);
  if (!token) throw new SlackError('invalid_auth');
  if (token.expiresAt !== undefined && token.expiresAt <= workspace.clock.now()) throw new SlackError('token_expired');
  const app = workspace.app.installed();
  if (token.kind === 'user') {
    if (workspace.people.get(token.userId)?.deleted) throw new SlackError('account_inactive');
    return { kind: 'user', token, userId: token.userId, appId: token.appId, scopes: token.scopes ?? [] };
  }
  if (token.kind === 'app') return { kind: 'app', token, userId: '', appId: token.appId, scopes: APP_SCOPES };
  return { kind: 'bot', token, userId: token.userId, botId: app.botId, appId: token.appId, scopes: app.botScopes };
}

/** Raises `not_allowed_token_type` where Slack wants another kind of token. */
export function checkTokenKind(method: string, caller: Caller): void {
  const wantsApp = APP_TOKEN_METHODS.has(method);
  // Any token may ask who it is: Slack's Java client does so with its app-level one.
  if (wantsApp !== (caller.kind === 'app') && method !== 'auth.test') throw new SlackError('not_allowed_token_type');
  const { bot = [], user = [] } = methodFacts(method)?.scopes ?? {};
  const peopleOnly = bot.length === 0 && user.length > 0;
  if (caller.kind === 'bot' && peopleOnly) throw new SlackError('not_allowed_token_type');
  if (caller.kind === 'user' && BOT_ONLY.test(method)) throw new SlackError('not_allowed_token_type');
}

/**
 * Raises `missing_scope` with what is needed and what is provided when the installation has none of the method's
 * scopes. A person's own token may do what the person may do in Slack itself.
 */
export function checkScopes(method: string, caller: Caller): void {
  if (caller.kind === 'app' || !isApp(caller)) return;
  const needed = methodFacts(method)?.scopes[caller.kind] ?? [];
  if (needed.length === 0 || needed.some((scope) => caller.scopes.includes(scope))) return;
  throw missingScope(needed, caller);
}

/** Slack's refusal for a scope that the installation lacks. */
export const missingScope = (needed: string[], caller: Caller): SlackError =>
  new SlackError('missing_scope', { needed: needed.join(','), provided: caller.scopes.join(',') });
