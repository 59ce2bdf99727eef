import { setTimeout as pause } from 'node:timers/promises';
import { methodFacts } from '../../data/facts.js';
import type { Json } from '../../state/wire.js';
import { checkArguments } from '../arguments.js';
import type { Core } from '../core.js';
import { type Caller, isApp, TOKENLESS } from '../method.js';
import { MethodArguments } from '../method-arguments.js';
import { methods } from '../methods/index.js';
import { teamOfInstallation } from '../oauth/installation.js';
import { RateLimited, SlackError } from '../slack-error.js';
import { type Teams, teamById, teamOfToken } from '../teams.js';
import { type Answer, refusal, success } from './answer.js';
import { authenticate, checkScopes, checkTokenKind, clientOf, tokenOf } from './authenticate.js';
import { readCall } from './body.js';

/** How much longer a slow call takes when the fault does not say. */
const SLOW_MS = 1000;

export interface Dispatched {
  answer: Answer;
  args: Json;
  caller?: Caller;
}

/** Answers one Web API call, in Slack's order: method, token, scope, rate, arguments, deed. Never raises. */
export async function dispatch(teams: Teams, method: string, request: Request): Promise<Dispatched> {
  const known: { args: Json; caller?: Caller } = { args: {} };
  try {
    const body = await readCall(request);
    if (method.startsWith('oauth.v2.')) Object.assign(body.args, clientOf(request));
    known.args = body.args;
    const handler = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!handler) throw new SlackError('unknown_method', { req_method: method });
    const core = TOKENLESS.has(method)
      ? teamOfInstallation(teams, body.args)
      : teamOfToken(teams, tokenOf(request, body.args));
    const caller = TOKENLESS.has(method) ? NOBODY : authenticate(core.workspace, tokenOf(request, body.args));
    known.caller = caller;
    checkTokenKind(method, caller);
    checkScopes(method, caller);
    if (isApp(caller)) core.reachedAt(new URL(request.url).origin);
    if (isApp(caller) || TOKENLESS.has(method)) await strikeFaults(core, method);
    if (isApp(caller) && !core.lenient) countCall(core.limits, method, body.args);
    const { args, refusal: refused } = checkArguments(method, body.args);
    if (refused) throw new SlackError(refused.error, { response_metadata: refused.response_metadata });
    const warnings = [...body.warnings];
    const { workspace, clock, publish, log } = core;
    const doors = { baseUrl: new URL(request.url).origin, socketUrl: core.socketUrl };
    const workspaceOf = (team: string) => teamById(teams, team)?.workspace;
    const call = { method, caller, workspace, clock, publish, log, ...doors, workspaceOf };
    const fields = await handler({
      ...call,
      args: new MethodArguments(args),
      warn: (code) => void warnings.push(code),
    });
    return { ...known, answer: success(fields, warnings) };
  } catch (error) {
    if (error instanceof SlackError) return { ...known, answer: refusal(error) };
    teams[0].log.error({ err: error, method }, 'a method failed');
    return { ...known, answer: refusal(new SlackError('internal_error')) };
  }
}

const NOBODY: Caller = {
  kind: 'user',
  token: { token: '', kind: 'user', userId: '', appId: '', teamId: '' },
  userId: '',
  appId: '',
  scopes: [],
};

function countCall(limits: Core['limits'], method: string, args: Json): void {
  limits.call(method, methodFacts(method)?.tier ?? 3);
  if (method === 'chat.postMessage') limits.post(String(args.channel ?? ''));
}

/** Faults strike the app, not Slack's own client, with which people go on. */
async function strikeFaults({ faults }: Core, method: string): Promise<void> {
  const slow = faults.strike('slow', method);
  if (slow) await pause(slow.ms ?? SLOW_MS);
  const limited = faults.strike('rate_limit', method);
  if (limited) throw new RateLimited(Math.max(1, Math.ceil((limited.ms ?? 0) / 1000)));
  const fault = faults.strike('api_error', method);
  if (fault) throw new SlackError(fault.error ?? 'internal_error');
}
