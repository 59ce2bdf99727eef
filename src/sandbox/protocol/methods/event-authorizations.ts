import type { AppsEventAuthorizationsListResponse } from '@slack/web-api';
import { isJson, type Json } from '../../state/wire.js';
import type { AnswerOf } from '../answer-of.js';
import { authorizationsFor } from '../events/authorization.js';
import { subscriptionOf } from '../events/message-events.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

/** What an `event_context` says: the event's type, its team, and its conversation where it has one. */
function readContext(given: string): Json {
  try {
    const content: unknown = JSON.parse(Buffer.from(given.replace(/^4-/, ''), 'base64url').toString('utf8'));
    if (isJson(content)) return content;
  } catch {
    throw new SlackError('invalid_event_context');
  }
  throw new SlackError('invalid_event_context');
}

/** Everybody on whose behalf the app may know of an event; the event itself names one of them. */
function list({ args, workspaceOf }: MethodCall): AnswerOf<AppsEventAuthorizationsListResponse> {
  const { et, tid, cid } = readContext(args.need('event_context'));
  const workspace = workspaceOf(String(tid));
  if (!workspace || typeof et !== 'string') throw new SlackError('invalid_event_context');
  const channel = typeof cid === 'string' ? workspace.channels.get(cid) : undefined;
  const subscription = et === 'message' && channel ? subscriptionOf(channel) : et;
  const found = authorizationsFor(workspace, { subscription, channel, event: { type: et } });
  const frame = { enterprise_id: null, team_id: workspace.team.id, is_enterprise_install: false };
  return { ok: true, authorizations: found.map((one) => ({ ...frame, ...one })) };
}

export const eventAuthorizations: MethodFamily = { 'apps.event.authorizations.list': list };
