import type { World } from '../world.js';
import type { Ways } from './way.js';

const words = (text: string) => ({ type: 'plain_text', text });
const home = { type: 'home', blocks: [{ type: 'divider' }] };
const input = { type: 'input', label: words('Why'), element: { type: 'plain_text_input' } };

/** A modal with everything a modal may carry. */
export const modal = {
  type: 'modal',
  title: words('Approve'),
  submit: words('Send'),
  close: words('Not now'),
  callback_id: 'approve',
  private_metadata: 'ORD-1',
  blocks: [input],
};

/** A trigger as a click of alice's would carry it. */
export const trigger = (world: World, viewId?: string): string =>
  world.sandbox.workspace.triggers.issue('U0ALICE', viewId);

/** Opens a modal for alice and answers its id. */
export async function opened(world: World): Promise<string> {
  const { view } = await world.call('views.open', { trigger_id: trigger(world), view: modal });
  return (view as { id: string }).id;
}

export const viewWays: Ways = {
  'views.publish': { user_id: 'U0ALICE', view: home },
  'views.open': (world) => world.call('views.open', { trigger_id: trigger(world), view: modal }),
  'views.push': async (world) =>
    world.call('views.push', { trigger_id: trigger(world, await opened(world)), view: modal }),
  'views.update': async (world) => world.call('views.update', { view_id: await opened(world), view: modal }),
};
