import { create } from 'zustand';
import type { Json, ViewValues } from '../../state/wire.js';

/** What people entered into blocks, by surface. It outlives the component, which goes when one scrolls away. */
export const useTouched = create<{ bySurface: Record<string, ViewValues> }>(() => ({ bySurface: {} }));

/** Keeps what a person put into an element, so that a new draft of the surface does not take it away. */
export function touch(surface: string, place: { blockId: string; actionId: string }, value: Json): void {
  useTouched.setState(({ bySurface }) => {
    const values = bySurface[surface] ?? {};
    const block = { ...values[place.blockId], [place.actionId]: value };
    return { bySurface: { ...bySurface, [surface]: { ...values, [place.blockId]: block } } };
  });
}

/** Drops what was put into a surface that is gone or sent. */
export function forget(surface: string): void {
  useTouched.setState(({ bySurface: { [surface]: _gone, ...rest } }) => ({ bySurface: rest }));
}
