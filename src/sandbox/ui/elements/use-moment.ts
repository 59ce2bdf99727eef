import { useRef } from 'react';
import { useBlock } from '../blocks/surface.js';
import type { ElementHandle } from './use-element.js';

type Moment = string | number | null;

interface MomentField {
  onChange: (moment: Moment) => void;
  onBlur: () => void;
  onEnter: () => void;
}

/**
 * How a date or time is told to the app: one from the calendar at once, a typed one when the field is left or at Enter.
 * Each digit of a year makes a date, and none of those is meant.
 */
export function useMoment(handle: ElementHandle, holds: string): MomentField {
  const { dispatches } = useBlock();
  const typed = useRef<{ before: unknown; moment: Moment } | null>(null);
  const tell = async (): Promise<void> => {
    const untold = typed.current;
    typed.current = null;
    if (!untold) return;
    const told = await handle.hold({ [holds]: untold.moment }, { selected: untold.moment });
    if (!told) handle.keep({ [holds]: untold.before });
  };
  const change = (moment: Moment): void => {
    const typing = document.activeElement?.getAttribute('role') === 'spinbutton';
    if (!typing || !dispatches) return void handle.hold({ [holds]: moment }, { selected: moment });
    typed.current = { before: typed.current ? typed.current.before : (handle.held[holds] ?? null), moment };
    handle.keep({ [holds]: moment });
  };
  return {
    onChange: change,
    onBlur: () => void tell(),
    onEnter: () => void tell(),
  };
}
