import type { View } from '../../state/wire.js';
import { attempt } from '../live/deeds.js';
import { page } from '../live/page-store.js';
import { control } from '../live/requests.js';
import { forget } from '../live/touched.js';

/** Closes a modal as Cancel does; the app hears of it when the view asks for that. */
export async function closeView(view: View): Promise<void> {
  const done = await attempt(() => control('close_view', { as: page.get().as, view_id: view.id }));
  if (done) forget(view.id);
}
