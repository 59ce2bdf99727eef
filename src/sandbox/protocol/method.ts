import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Token, TokenKind } from '../state/shapes.js';
import type { Json } from '../state/wire.js';
import type { Workspace } from '../state/workspace.js';
import type { Publish } from './change.js';
import type { MethodArguments } from './method-arguments.js';

/** Who calls: resolved from the token before a handler runs. */
export interface Caller {
  kind: TokenKind;
  token: Token;
  /** The bot user for a bot token, the person for a user token, empty for an app-level token. */
  userId: string;
  /** Set for a bot token only. */
  botId?: string;
  appId: string;
  scopes: string[];
}

/** Everything a Web API method may use. The token, scope, rate and argument checks are behind it. */
export interface MethodCall {
  method: string;
  args: MethodArguments;
  caller: Caller;
  workspace: Workspace;
  clock: Clock;
  publish: Publish;
  /** `http://host:port`, for links that the answer carries. */
  baseUrl: string;
  log: Logger;
  /** A fresh single-use address for Socket Mode. */
  socketUrl(): string;
  /** The workspace of any team by its id, for what an app asks with no team's token. */
  workspaceOf(team: string): Workspace | undefined;
  /** Adds a code to `warning` and `response_metadata.warnings` of the answer. */
  warn(code: string): void;
}

/**
 * A Web API method: answers the fields beside `ok: true`, or raises SlackError.
 * A family file in `methods/` exports one `MethodFamily` and stands in `methods/index.ts`.
 */
export type MethodHandler = (call: MethodCall) => Json | object | Promise<Json | object>;

export type MethodFamily = { readonly [method: string]: MethodHandler };

/** Methods that work without any token. */
export const TOKENLESS: ReadonlySet<string> = new Set([
  'api.test',
  'blocks.validate',
  'oauth.v2.access',
  'oauth.v2.exchange',
]);

/** Whether an app calls: with its own token, or with one that a person gave it. Else it is Slack's own client. */
export const isApp = ({ kind, token }: Caller): boolean => kind !== 'user' || token.scopes !== undefined;
