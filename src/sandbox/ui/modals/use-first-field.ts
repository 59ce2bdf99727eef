import { type RefObject, useEffect, useRef } from 'react';

/** Puts the cursor into the first text field of a modal that has just opened, as Slack does. */
export function useFirstField<Body extends HTMLElement>(): RefObject<Body | null> {
  const body = useRef<Body>(null);
  useEffect(() => {
    const { current } = body;
    if (!current?.contains(document.activeElement)) current?.querySelector<HTMLElement>('.text-input')?.focus();
  }, []);
  return body;
}
