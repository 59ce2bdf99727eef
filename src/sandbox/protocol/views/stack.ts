import { newId } from '../../state/ids.js';
import type { View } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { Publish } from '../change.js';
import { SlackError } from '../slack-error.js';
import { checkedView, makeView, refuseDuplicate } from './make-view.js';

const DEEPEST = 3;

export interface ViewDesk {
  workspace: Workspace;
  publish: Publish;
}

/** Opens a modal: whatever was open before is closed. Raises Slack's refusals of views. */
export function openModal(desk: ViewDesk, userId: string, given: unknown): View {
  const checked = checkedView(given, 'modal');
  refuseDuplicate(desk.workspace, checked.external_id);
  closeAll(desk, userId);
  return put(desk, userId, makeView(desk.workspace, checked, { id: newId('V') }));
}

/** Puts a modal on top of the open ones; raises `push_limit_reached` above three, `not_found` over nothing. */
export function pushModal(desk: ViewDesk, userId: string, given: unknown): View {
  const checked = checkedView(given, 'modal');
  const stack = desk.workspace.views.stack(userId);
  const [root] = stack;
  const top = stack.at(-1);
  if (!root || !top) throw new SlackError('not_found');
  if (stack.length >= DEEPEST) throw new SlackError('push_limit_reached');
  refuseDuplicate(desk.workspace, checked.external_id);
  const place = { id: newId('V'), rootId: root.id, previousId: top.id };
  return put(desk, userId, makeView(desk.workspace, checked, place));
}

/** Gives a view other contents; what was typed stays where block and action ids stay. */
export function updateView({ workspace, publish }: ViewDesk, old: View, given: unknown): View {
  const stored = workspace.views.get(old.id);
  if (!stored) throw new SlackError('not_found');
  const checked = checkedView(given, old.type);
  refuseDuplicate(workspace, checked.external_id, old.id);
  const { root_view_id: rootId, previous_view_id: previousId } = old;
  const view = makeView(workspace, checked, { id: old.id, rootId, previousId: previousId ?? undefined });
  workspace.views.replace(view);
  const frame =
    old.type === 'home' ? ({ type: 'home_published', view } as const) : ({ type: 'view_updated', view } as const);
  publish({ kind: 'frame', frame, to: { people: [stored.userId] } });
  return view;
}

function put({ workspace, publish }: ViewDesk, userId: string, view: View): View {
  workspace.views.push(userId, view);
  publish({ kind: 'frame', frame: { type: 'view_opened', view }, to: { people: [userId] } });
  return view;
}

/** Takes one modal away from its person. */
export function closeModal({ workspace, publish }: ViewDesk, userId: string, view: View): void {
  workspace.views.close(view.id);
  workspace.selections.forget(userId, view.id);
  publish({ kind: 'frame', frame: { type: 'view_closed', view_id: view.id }, to: { people: [userId] } });
}

/** Takes all of a person's modals away, the top one first. */
export function closeAll(desk: ViewDesk, userId: string): void {
  for (const view of desk.workspace.views.stack(userId).reverse()) closeModal(desk, userId, view);
}
