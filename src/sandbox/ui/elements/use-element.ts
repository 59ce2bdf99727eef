import type { ConfirmationDialog } from '@slack/types';
import type { Json } from '../../state/wire.js';
import { type Deed, type Place, useBlock, useSurface } from '../blocks/surface.js';
import { useConfirm } from './confirm.js';
import { initialValue } from './initial-value.js';

/** What every interactive element has in common. */
export interface Actionable {
  type: string;
  action_id?: string;
  confirm?: ConfirmationDialog;
  focus_on_load?: boolean;
}

export interface ElementHandle {
  place: Place;
  /** Its entry in `state.values`. */
  held: Json;
  busy: boolean;
  /** ARIA attributes that name the element by its block's label, hint, and error. */
  named: { 'aria-label'?: string; 'aria-labelledby'?: string; 'aria-describedby'?: string };
  invalid: boolean;
  required: boolean;
  autoFocus: boolean;
  /**
   * Changes what the element holds and, where its block dispatches, tells the app; asks first if it must.
   * Answers false when the person thought better of it.
   */
  hold(value: Json, deed: Deed): Promise<boolean>;
  /** Changes what the element holds, and tells nobody: typing. */
  keep(value: Json): void;
  /** Tells the app of a click or an entered text, after asking if the element says so. */
  press(deed?: Deed): Promise<void>;
}

/** What every element has: its value in the form, its name, and its way to the app, after `confirm` was answered. */
export function useElement(element: Actionable, ownLabel?: string): ElementHandle {
  const surface = useSurface();
  const block = useBlock();
  const confirm = useConfirm();
  const place = { blockId: block.blockId, actionId: element.action_id ?? '' };
  const held = surface.values[place.blockId]?.[place.actionId] ?? initialValue({ ...element }) ?? {};
  const allowed = async (): Promise<boolean> => !element.confirm || confirm(element.confirm);
  const press = async (deed: Deed = {}): Promise<void> => {
    if (await allowed()) await surface.act(place, deed);
  };
  return {
    place,
    held,
    busy: surface.busy?.actionId === place.actionId && surface.busy.blockId === place.blockId,
    named: {
      ...(block.labelId ? { 'aria-labelledby': block.labelId } : { 'aria-label': ownLabel || block.label || 'Choice' }),
      ...(block.describedBy && { 'aria-describedby': block.describedBy }),
    },
    invalid: block.invalid,
    required: block.required,
    autoFocus: element.focus_on_load ?? false,
    keep: (value) => surface.setValue(place, { type: element.type, ...value }),
    press,
    hold: async (value, deed) => {
      if (block.dispatches && !(await allowed())) return false;
      surface.setValue(place, { type: element.type, ...value });
      if (block.dispatches) await surface.act(place, deed);
      return true;
    },
  };
}
