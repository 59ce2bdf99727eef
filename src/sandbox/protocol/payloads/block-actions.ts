import type { Channel, Person } from '../../state/shapes.js';
import type { Json, Message, View } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { filledView, stateValues } from '../views/state-values.js';
import { keepsState } from './chosen.js';
import { allBlocks, elementsOf, type PlacedElement } from './elements.js';
import { actionTs, payloadChannel, payloadFrame } from './frame.js';

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

/** `container`, and beside it the message or the view. */
export function placeFields(workspace: Workspace, person: Person, surface: Surface): Json {
  if (surface.kind === 'view') {
    const view = filledView(workspace, person.id, surface.view);
    return { container: { type: 'view', view_id: view.id }, view };
  }
  const { channel, message, ephemeral } = surface;
  const values = stateValues(allBlocks(message), workspace.selections.of(person.id, containerKey(surface)));
  const thread = message.thread_ts && message.thread_ts !== message.ts ? { thread_ts: message.thread_ts } : {};
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...thread,
    },
    channel: payloadChannel(channel),
    // Slack sends no copy of what only one person saw.
    ...(ephemeral ? {} : { message }),
    state: { values },
  };
}

/** `actions[]`: the element, with what it holds now. */
export function actionObject(workspace: Workspace, { blockId, element }: PlacedElement, held: Json): Json {
  const { type, action_id, text, style, value, url, icon, confirm, min_query_length } = element;
  const own = type.endsWith('button') ? { text, value, style, url, icon } : { min_query_length };
  const began = Object.entries(element).filter(([key]) => key.startsWith('initial_') || key === 'placeholder');
  const shown = keepsState(type) && !type.endsWith('_input') ? Object.fromEntries(began) : {};
  const fields = {
    action_id,
    block_id: blockId,
    ...own,
    ...shown,
    confirm,
    type,
    action_ts: actionTs(workspace),
    ...held,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
}

/** The payload of a click or choice: docs.slack.dev/reference/interaction-payloads/block_actions-payload. */
export function blockActions(
  workspace: Workspace,
  person: Person,
  given: { surface: Surface; action: Json; baseUrl: string },
): Json {
  const { surface, action, baseUrl } = given;
  const inView = surface.kind === 'view';
  const trigger_id = workspace.triggers.issue(person.id, inView ? surface.view.id : undefined);
  const { channel, message, ephemeral } = inView
    ? { channel: undefined, message: undefined, ephemeral: false }
    : surface;
  const target = { userId: person.id, messageTs: message?.ts, threadTs: message?.thread_ts, ephemeral };
  const url = channel
    ? { response_url: `${baseUrl}${workspace.responseUrls.issue({ ...target, channel: channel.id })}` }
    : {};
  return {
    type: 'block_actions',
    ...payloadFrame(workspace, person),
    ...placeFields(workspace, person, surface),
    trigger_id,
    ...url,
    actions: [action],
  };
}

/** The payload that asks for the options of an external select. */
export function blockSuggestion(
  workspace: Workspace,
  person: Person,
  given: { surface: Surface; placed: PlacedElement; value: string },
): Json {
  const { surface, placed, value } = given;
  const { state: _, ...place } = placeFields(workspace, person, surface);
  const { action_id } = placed.element;
  return {
    type: 'block_suggestion',
    ...payloadFrame(workspace, person),
    ...place,
    action_id,
    block_id: placed.blockId,
    value,
  };
}

/** The element with this action id (and block id, when several share it) on a surface. */
export function placedElement(
  surface: Surface,
  asked: { action_id: string; block_id?: string },
): PlacedElement | undefined {
  return elementsOf(surfaceBlocks(surface)).find(
    ({ blockId, element }) =>
      element.action_id === asked.action_id && (asked.block_id === undefined || asked.block_id === blockId),
  );
}
