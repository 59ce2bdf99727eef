import { createContext, useContext } from 'react';
import type { ClickRequest, SuggestAnswer } from '../../protocol/live.js';
import type { Json, ViewValues } from '../../state/wire.js';

/** An element's place on its message or view. */
export interface Place {
  blockId: string;
  actionId: string;
}

/** What an action says beside its place. */
export type Deed = Pick<ClickRequest, 'value' | 'selected'>;

/** Where blocks stand: a message, a modal, or App Home. Blocks and elements know the workspace only through it. */
export interface Surface {
  kind: 'message' | 'modal' | 'home';
  /** Names the surface in links and in element ids. */
  id: string;
  /** What inputs hold, as `state.values`. */
  values: ViewValues;
  /** Field errors by block id. */
  errors: Record<string, string>;
  /** The action on its way to the app. */
  busy: Place | null;
  setValue(place: Place, value: Json): void;
  act(place: Place, deed: Deed): Promise<void>;
  suggest(place: Place, query: string): Promise<SuggestAnswer>;
  /** Takes a file to the workspace and answers its Slack file object. */
  upload(file: File): Promise<Json>;
}

const nowhere: Surface = {
  kind: 'message',
  id: '',
  values: {},
  errors: {},
  busy: null,
  setValue: () => undefined,
  act: async () => undefined,
  suggest: async () => ({}),
  upload: async () => ({}),
};

export const SurfaceContext = createContext<Surface>(nowhere);

/** The message, modal or Home around an element; without one clicks go nowhere. */
export const useSurface = (): Surface => useContext(SurfaceContext);

/** What an element learns from the block it stands in. */
export interface BlockSetting {
  blockId: string;
  /** The accessible name when the element itself has none. */
  label: string;
  /** Id of a visible label. */
  labelId?: string;
  /** Ids of hint and error. */
  describedBy?: string;
  required: boolean;
  invalid: boolean;
  /** Whether a change goes to the app at once: everywhere but in `input` blocks without `dispatch_action`. */
  dispatches: boolean;
}

/** The setting of every block but `input`: what is done in it goes to the app at once. */
export const dispatching = (blockId = '', labelId?: string): BlockSetting => ({
  blockId,
  label: '',
  labelId,
  required: false,
  invalid: false,
  dispatches: true,
});

export const BlockContext = createContext<BlockSetting>(dispatching());

/** The block around an element. */
export const useBlock = (): BlockSetting => useContext(BlockContext);
