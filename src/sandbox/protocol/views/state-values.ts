import type { View, ViewValues } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { initially, keepsState } from '../payloads/chosen.js';
import { elementsOf } from '../payloads/elements.js';

/** `state.values`: what every element with a state holds, as chosen so far or as it began. */
export function stateValues(blocks: readonly unknown[], held: ViewValues): ViewValues {
  const values: ViewValues = {};
  for (const { blockId, element } of elementsOf(blocks)) {
    if (!keepsState(element.type)) continue;
    const now = held[blockId]?.[element.action_id] ?? { type: element.type, ...initially(element) };
    values[blockId] = { ...values[blockId], [element.action_id]: now };
  }
  return values;
}

/** A view with what the person has filled in so far. */
export const filledView = (workspace: Workspace, userId: string, view: View): View => ({
  ...view,
  state: { values: stateValues(view.blocks, workspace.selections.of(userId, view.id)) },
});
