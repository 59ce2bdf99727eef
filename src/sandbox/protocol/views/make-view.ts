import { randomBytes } from 'node:crypto';
import { refuseView, withBlockIds, withDefaults } from '../../blocks/index.js';
import { type Block, isJson, type Json, type View, type ViewKind } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { SlackError } from '../slack-error.js';

/** A view as the app gave it, checked; raises Slack's refusal with pointers, or `invalid_arguments`. */
export function checkedView(given: unknown, kind?: ViewKind): Json & { type: ViewKind; blocks: Block[] } {
  const refused = refuseView(given);
  if (refused) throw new SlackError(refused.error, refused.extra);
  if (!isJson(given) || !Array.isArray(given.blocks)) throw new SlackError('invalid_arguments');
  const type = given.type === 'home' ? 'home' : 'modal';
  if (kind !== undefined && type !== kind) {
    const messages = [`[ERROR] must be a ${kind} view [json-pointer:/view/type]`];
    throw new SlackError('invalid_arguments', { response_metadata: { messages } });
  }
  return { ...given, type, blocks: withBlockIds(given.blocks as Block[]) };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const plain = (value: unknown) => (isJson(value) ? withDefaults(value) : null);

/** The whole view as Slack keeps and shows it, with a hash that changes with every change. */
export function makeView(
  workspace: Workspace,
  given: Json & { type: ViewKind; blocks: Block[] },
  place: { id: string; rootId?: string; previousId?: string },
): View {
  const app = workspace.app.installed();
  const seconds = Math.floor(workspace.clock.now() / 1000);
  return {
    id: place.id,
    team_id: workspace.team.id,
    type: given.type,
    blocks: given.blocks,
    private_metadata: textOf(given.private_metadata),
    callback_id: textOf(given.callback_id),
    state: { values: {} },
    hash: `${seconds}.${randomBytes(4).toString('hex')}`,
    title: plain(given.title) ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: given.clear_on_close === true,
    notify_on_close: given.notify_on_close === true,
    close: plain(given.close),
    submit: plain(given.submit),
    previous_view_id: place.previousId ?? null,
    root_view_id: place.rootId ?? place.id,
    app_id: app.id,
    external_id: textOf(given.external_id),
    app_installed_team_id: workspace.team.id,
    bot_id: app.botId,
  };
}

/** Raises `duplicate_external_id` when another open view has this name already. */
export function refuseDuplicate(workspace: Workspace, externalId: unknown, ownId?: string): void {
  if (typeof externalId !== 'string' || externalId === '') return;
  const other = workspace.views.byExternalId(externalId);
  if (other && other.view.id !== ownId) throw new SlackError('duplicate_external_id');
}
