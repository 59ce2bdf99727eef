import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const FIRST = 480;

/** The width of an element in pixels, kept right: letters of a drawing must not shrink with it on a phone. */
export function useWidth<Measured extends HTMLElement>(): [RefObject<Measured | null>, number] {
  const measured = useRef<Measured>(null);
  const [width, setWidth] = useState(FIRST);
  useLayoutEffect(() => {
    const { current } = measured;
    if (!current) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(160, Math.round(current.clientWidth))));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [measured, width];
}
