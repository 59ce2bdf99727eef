import type { Person } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import type { Surface } from '../payloads/place.js';
import { ControlRefusal } from './refusal.js';

export interface SurfaceAsked {
  channel?: string;
  ts?: string;
  view_id?: string;
}

/**
 * The message or view that a person means, if that person sees it. Raises `no_such_view`, `no_such_message` or
 * `not_visible_to_user`.
 */
export function surfaceFor(workspace: Workspace, person: Person, asked: SurfaceAsked): Surface {
  if (asked.view_id !== undefined) return viewFor(workspace, person, asked.view_id);
  const { channel: place = '', ts = '' } = asked;
  const channel = workspace.channels.get(place) ?? workspace.channels.byName(place);
  if (!channel) throw new ControlRefusal('channel_not_found', 404);
  const own = workspace.ephemerals.get(person.id, channel.id, ts);
  if (own) return { kind: 'message', channel, message: own, ephemeral: true };
  const message = workspace.messages.get(channel.id, ts);
  const othersAlone = workspace.people
    .all()
    .some(({ id }) => workspace.ephemerals.get(id, channel.id, ts) !== undefined);
  if (!message && !othersAlone) throw new ControlRefusal('no_such_message', 404);
  if (!message || !channel.members.includes(person.id)) throw new ControlRefusal('not_visible_to_user', 403);
  return { kind: 'message', channel, message, ephemeral: false };
}

function viewFor(workspace: Workspace, person: Person, id: string): Surface {
  const stored = workspace.views.get(id);
  if (!stored) throw new ControlRefusal('no_such_view', 404);
  if (stored.userId !== person.id) throw new ControlRefusal('not_visible_to_user', 403);
  return { kind: 'view', view: stored.view };
}
