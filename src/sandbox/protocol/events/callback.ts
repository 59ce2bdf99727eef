import { newId } from '../../state/ids.js';
import { isJson, type Json } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { SlackEvent } from '../change.js';
import type { Authorization } from './authorization.js';

/** The wrapper around every event: docs.slack.dev/apis/events-api (callback field overview). */
export function eventCallback(workspace: Workspace, event: SlackEvent, authorization: Authorization): Json {
  const app = workspace.app.installed();
  const team_id = workspace.team.id;
  return {
    token: app.verificationToken,
    team_id,
    context_team_id: team_id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(workspace.clock.now() / 1000),
    authorizations: [{ enterprise_id: null, team_id, ...authorization, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: eventContext(workspace, event),
  };
}

/** Apps treat it as opaque; on the wire it is version 4 and what, where and for whom in base64. */
function eventContext(workspace: Workspace, event: SlackEvent): string {
  const cid = channelOf(event);
  const about = { et: event.type, tid: workspace.team.id, aid: workspace.app.installed().id, ...(cid ? { cid } : {}) };
  return `4-${Buffer.from(JSON.stringify(about)).toString('base64url')}`;
}

/** The conversation that an event names, in whichever field its type has for it. */
function channelOf({ channel, channel_id, item }: SlackEvent): unknown {
  if (isJson(channel)) return channel.id;
  return channel ?? channel_id ?? (isJson(item) ? item.channel : undefined);
}
