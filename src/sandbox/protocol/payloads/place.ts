import type { Channel, Person } from '../../state/shapes.js';
import type { Json, Message, View, ViewValues } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { filledView, stateValues } from '../views/state-values.js';
import { allBlocks, elementsOf, type PlacedElement } from './elements.js';
import { payloadChannel } from './frame.js';

/** Where an element stands: on a message (of everybody, or for one person only) or in a view. */
export type Surface =
  | { kind: 'message'; channel: Channel; message: Message; ephemeral: boolean }
  | { kind: 'view'; view: View };

/** All blocks of a message or view, also those in attachments. */
export const surfaceBlocks = (surface: Surface): unknown[] =>
  surface.kind === 'view' ? surface.view.blocks : allBlocks(surface.message);

/** The name under which a person's choices on this surface are kept. */
export const containerKey = (surface: Surface): string =>
  surface.kind === 'view' ? surface.view.id : `${surface.channel.id}:${surface.message.ts}`;

/** The attachment that an element stands in, when it stands in one: Slack calls that another container. */
function attachmentFields({ attachments = [] }: Message, { blockId, element }: PlacedElement) {
  const index = attachments.findIndex((one) =>
    elementsOf(allBlocks({ attachments: [one] })).some(
      (placed) => placed.blockId === blockId && placed.element.action_id === element.action_id,
    ),
  );
  const found = attachments[index];
  if (!found) return { type: 'message' };
  const { id, is_app_unfurl, app_unfurl_url } = found;
  const unfurl = is_app_unfurl === true ? { app_unfurl_url } : {};
  const attachment_id = typeof id === 'number' ? id : index + 1;
  return { type: 'message_attachment', attachment_id, is_app_unfurl: is_app_unfurl === true, ...unfurl };
}

/** Where somebody clicked, as the payload says it. */
interface Place {
  container: Json;
  view?: View;
  channel?: { id: string; name: string };
  message?: Message;
  state?: { values: ViewValues };
}

/** `container`, and beside it the message or the view. */
export function placeFields(
  workspace: Workspace,
  person: Person,
  { surface, placed }: { surface: Surface; placed: PlacedElement },
): Place {
  if (surface.kind === 'view') {
    const view = filledView(workspace, person.id, surface.view);
    return { container: { type: 'view', view_id: view.id }, view };
  }
  const { channel, message, ephemeral } = surface;
  const values = stateValues(allBlocks(message), workspace.selections.of(person.id, containerKey(surface)));
  const thread = message.thread_ts && message.thread_ts !== message.ts ? { thread_ts: message.thread_ts } : {};
  const where = { message_ts: message.ts, channel_id: channel.id, is_ephemeral: ephemeral, ...thread };
  return {
    container: { ...where, ...attachmentFields(message, placed) },
    channel: payloadChannel(channel),
    // Slack sends no copy of what only one person saw.
    ...(ephemeral ? {} : { message }),
    state: { values },
  };
}
