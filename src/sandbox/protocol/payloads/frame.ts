import type { Channel, Person } from '../../state/shapes.js';
import type { Json } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { payloadChannelName } from '../objects/channel.js';
import { payloadUser } from '../objects/user.js';

/** What every interaction payload carries. */
export function payloadFrame(workspace: Workspace, person: Person): Json {
  const app = workspace.app.installed();
  const { id, domain } = workspace.team;
  return {
    user: payloadUser(person, id),
    api_app_id: app.id,
    token: app.verificationToken,
    team: { id, domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** `channel` of interaction payloads. */
export const payloadChannel = (channel: Channel): Json => ({ id: channel.id, name: payloadChannelName(channel) });

/** `action_ts`: when the person clicked. */
export const actionTs = (workspace: Workspace): string => workspace.nextTs();
