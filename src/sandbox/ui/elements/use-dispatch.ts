import { useEffect, useRef } from 'react';
import { useBlock } from '../blocks/surface.js';

const PAUSE_MS = 400;

/** Which moments an element tells its app of. */
export interface DispatchingElement {
  dispatch_action_config?: { trigger_actions_on?: string[] };
}

/** When a text input tells the app: on Enter unless its `dispatch_action_config` says something else. */
export function useDispatch(element: DispatchingElement, value: string, tell: (text: string) => void) {
  const { dispatches } = useBlock();
  const when = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    /** Answers whether the app was told. */
    entered: (): boolean => {
      const told = dispatches && when.includes('on_enter_pressed');
      if (told) tell(value);
      return told;
    },
    typed: (text: string): void => {
      window.clearTimeout(timer.current);
      if (!dispatches || !when.includes('on_character_entered')) return;
      timer.current = window.setTimeout(() => tell(text), PAUSE_MS);
    },
  };
}
