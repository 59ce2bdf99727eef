import type { ViewClosedAction, ViewResponseUrl, ViewSubmitAction } from '@slack/bolt';
import type { Person } from '../../state/shapes.js';
import type { View } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { elementsOf } from './elements.js';
import { payloadFrame } from './frame.js';
import type { PayloadOf } from './payload-of.js';

interface Submitted {
  view: View;
  baseUrl: string;
}

/** `response_urls` of a submission: one for each conversation chosen in a select that asks for it. */
function responseUrls(workspace: Workspace, person: Person, { view, baseUrl }: Submitted): ViewResponseUrl[] {
  return elementsOf(view.blocks).flatMap(({ blockId, element }) => {
    if (element.response_url_enabled !== true) return [];
    const held = view.state.values[blockId]?.[element.action_id] ?? {};
    const channel = held.selected_conversation ?? held.selected_channel;
    if (typeof channel !== 'string') return [];
    const path = workspace.responseUrls.issue({ userId: person.id, channel, ephemeral: false });
    return { block_id: blockId, action_id: element.action_id, channel_id: channel, response_url: `${baseUrl}${path}` };
  });
}

/** The payload of a submitted modal; `view` holds `state.values` already. */
export function viewSubmission(
  workspace: Workspace,
  person: Person,
  { view, baseUrl }: Submitted,
): PayloadOf<ViewSubmitAction> {
  return {
    type: 'view_submission',
    ...payloadFrame(workspace, person),
    trigger_id: workspace.triggers.issue(person.id, view.id),
    view,
    response_urls: responseUrls(workspace, person, { view, baseUrl }),
  };
}

/** The payload of a modal that was closed, for views that asked for it. */
export const viewClosed = (
  workspace: Workspace,
  person: Person,
  { view, cleared }: { view: View; cleared: boolean },
): PayloadOf<ViewClosedAction> => ({
  type: 'view_closed',
  ...payloadFrame(workspace, person),
  view,
  is_cleared: cleared,
});
