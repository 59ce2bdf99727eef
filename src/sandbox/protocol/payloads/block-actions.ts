import type { BlockAction, BlockSuggestion } from '@slack/bolt';
import type { Person } from '../../state/shapes.js';
import type { Json } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { keepsState } from './chosen.js';
import { elementsOf, type PlacedElement } from './elements.js';
import { actionTs, payloadFrame } from './frame.js';
import type { PayloadOf } from './payload-of.js';
import { placeFields, type Surface, surfaceBlocks } from './place.js';

/** `actions[]`: the element, with what it holds now. */
export function actionObject(workspace: Workspace, { blockId, element }: PlacedElement, held: Json): Json {
  const { type, action_id, text, style, value, url, icon, confirm, min_query_length } = element;
  const own = type.endsWith('button') ? { text, value, style, url, icon } : { min_query_length };
  // Selects repeat their placeholder in the action, pickers do not.
  const began = Object.entries(element).filter(
    ([key]) => key.startsWith('initial_') || (key === 'placeholder' && !type.endsWith('picker')),
  );
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
  given: { surface: Surface; placed: PlacedElement; action: Json; baseUrl: string },
): PayloadOf<Omit<BlockAction, 'response_url'> & { response_url?: string }> {
  const { surface, placed, action, baseUrl } = given;
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
    ...placeFields(workspace, person, { surface, placed }),
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
): PayloadOf<BlockSuggestion> {
  const { surface, placed, value } = given;
  const { state: _, ...place } = placeFields(workspace, person, { surface, placed });
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
