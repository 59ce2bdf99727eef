import { useMemo, useState } from 'react';
import type { SuggestAnswer } from '../../protocol/live.js';
import type { Block, ViewValues } from '../../state/wire.js';
import { attempt } from '../live/deeds.js';
import { page } from '../live/page-store.js';
import { control } from '../live/requests.js';
import { touch, useTouched } from '../live/touched.js';
import { uploadFile } from '../live/upload.js';
import { collectValues } from './collect-values.js';
import type { Place, Surface } from './surface.js';

/** What a click is aimed at. */
export type Target = { channel: string; ts: string } | { view_id: string };

interface LiveSurface {
  kind: Surface['kind'];
  id: string;
  blocks: Block[];
  target: Target;
  errors?: Record<string, string>;
}

const NOTHING: ViewValues = {};
const NO_ERRORS: Record<string, string> = {};

/** A surface whose actions go to the app through the workspace. */
export function useLiveSurface({ kind, id, blocks, target, errors = NO_ERRORS }: LiveSurface): Surface {
  const values = useTouched(({ bySurface }) => bySurface[id] ?? NOTHING);
  const [busy, setBusy] = useState<Place | null>(null);
  return useMemo(
    () => ({
      kind,
      id,
      values,
      errors,
      busy,
      setValue: (place, value) => touch(id, place, value),
      act: async (place, deed) => {
        setBusy(place);
        await attempt(() => click(target, place, { ...deed, values: collectValues(blocks, currentValues(id)) }));
        setBusy(null);
      },
      suggest: ({ blockId, actionId }, value) =>
        control<SuggestAnswer>('suggest', {
          as: page.get().as,
          ...target,
          block_id: blockId,
          action_id: actionId,
          value,
        }),
      upload: (file) => uploadFile(file),
    }),
    [kind, id, values, errors, busy, target, blocks],
  );
}

const currentValues = (id: string): ViewValues => useTouched.getState().bySurface[id] ?? NOTHING;

/** What the app did not acknowledge is told by a `notice` frame. */
async function click(target: Target, { blockId, actionId }: Place, deed: object): Promise<void> {
  const body = { as: page.get().as, ...target, block_id: blockId, action_id: actionId, ...deed };
  await control('click', body);
}
