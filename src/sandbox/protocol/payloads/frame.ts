import type { Channel, Person } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import { payloadChannelName } from '../objects/channel.js';
import { payloadUser } from '../objects/user.js';

/** What the payloads of elements and views carry. */
export function payloadFrame(workspace: Workspace, person: Person) {
  return { ...shortcutFrame(workspace, person), api_app_id: workspace.app.installed().id };
}

/** What the payloads of shortcuts carry: the app's id is not among it. */
export function shortcutFrame(workspace: Workspace, person: Person) {
  const { id, domain } = workspace.team;
  return {
    user: payloadUser(person, id),
    token: workspace.app.installed().verificationToken,
    team: { id, domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** `channel` of interaction payloads. */
export const payloadChannel = (channel: Channel) => ({ id: channel.id, name: payloadChannelName(channel) });

/** `action_ts`: when the person clicked. */
export const actionTs = (workspace: Workspace): string => workspace.nextTs();
