import type { Json } from '../../../../src/sandbox/state/wire.js';
import type { Answer, World } from '../world.js';

/** How a method is called so that it works: its arguments, or a whole little story that ends with its answer. */
export type Way = Json | ((world: World) => Promise<Answer>);

export type Ways = Record<string, Way>;

/** Calls a method the way that works. */
export const take = (world: World, method: string, way: Way): Promise<Answer> =>
  typeof way === 'function' ? way(world) : world.call(method, way);

/** Installs the app with other settings for one deed, such as token rotation. */
export async function withSettings(world: World, settings: Json, deed: () => Promise<Answer>): Promise<Answer> {
  const { app } = world.sandbox.workspace;
  const { manifest } = app.installed();
  app.reinstall({ manifest: { ...manifest, settings: { ...(manifest.settings as Json), ...settings } } });
  const answer = await deed();
  app.reinstall({ manifest });
  return answer;
}
