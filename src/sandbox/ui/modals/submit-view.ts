import type { View } from '../../state/wire.js';
import { collectValues } from '../blocks/collect-values.js';
import { attempt } from '../live/deeds.js';
import { page } from '../live/page-store.js';
import { control } from '../live/requests.js';
import { useTouched } from '../live/touched.js';
import { fieldErrors } from './field-errors.js';

/** Sends a modal's values to the app unless a field is wrong; answers the errors by block id. */
export async function submitView(view: View): Promise<Record<string, string>> {
  const values = collectValues(view.blocks, useTouched.getState().bySurface[view.id] ?? {});
  const errors = fieldErrors(view.blocks, values);
  const { viewErrors, as } = page.get();
  page.set({ viewErrors: { ...viewErrors, [view.id]: {} } });
  if (Object.keys(errors).length === 0) await attempt(() => control('submit_view', { as, view_id: view.id, values }));
  return errors;
}
