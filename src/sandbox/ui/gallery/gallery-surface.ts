import { useMemo } from 'react';
import type { Json, ViewValues } from '../../state/wire.js';
import type { Place, Surface } from '../blocks/surface.js';
import { touch, useTouched } from '../live/touched.js';
import type { Example } from './example.js';

const NOTHING: ViewValues = {};
const NO_ERRORS: Record<string, string> = {};
const FRUIT = ['Apricot', 'Apple', 'Avocado'].map((text) => ({
  text: { type: 'plain_text', text },
  value: text.toLowerCase(),
}));

function busyOf({ busy }: Example): Place | null {
  const [blockId, actionId] = busy?.split('/') ?? [];
  return blockId && actionId ? { blockId, actionId } : null;
}

/** A surface whose actions are only shown: `tell` hears what an app would have heard. */
export function useGallerySurface(id: string, example: Example, tell: (said: Json) => void): Surface {
  const values = useTouched(({ bySurface }) => bySurface[id] ?? NOTHING);
  return useMemo(
    () => ({
      kind: example.surface ?? 'message',
      id,
      values,
      errors: example.errors ?? NO_ERRORS,
      busy: busyOf(example),
      setValue: (place, value) => {
        touch(id, place, value);
        tell({ block_id: place.blockId, action_id: place.actionId, holds: value });
      },
      act: async ({ blockId, actionId }, deed) => tell({ block_id: blockId, action_id: actionId, ...deed }),
      suggest: async (_place, query) => ({
        options: FRUIT.filter(({ value }) => value.includes(query.toLowerCase())),
      }),
      upload: async (file) => ({ id: file.name, name: file.name }),
    }),
    [id, example, values, tell],
  );
}
