import { type RefObject, type UIEvent, useCallback, useEffect, useRef } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';

interface Reader {
  list: RefObject<VirtuosoHandle | null>;
  /** A link led into the middle. */
  inside: boolean;
  /** The newest row, when the reader wrote it. */
  own?: string;
}

interface StickToEnd {
  onScroll: (event: UIEvent<HTMLElement>) => void;
  /** To be called when rows grew: an edit, a reaction, a card's next step, or a thread that opens beside. */
  onGrown: () => void;
}

// Less than a line, more than the fractions of a pixel that a zoomed page scrolls by.
const NEAR_PX = 4;

/** Keeps the last row whole in sight while one reads at the end, and shows what one wrote; the list follows only rows that are new. */
export function useStickToEnd({ list, inside, own }: Reader): StickToEnd {
  const atEnd = useRef(!inside);
  const top = useRef(0);
  const shown = useRef(own);
  const onScroll = useCallback(({ currentTarget: at }: UIEvent<HTMLElement>) => {
    // Only who goes up leaves the end: a row may grow before the scroll that followed the last growth is told.
    const near = at.scrollHeight - at.clientHeight - at.scrollTop < NEAR_PX;
    if (near || at.scrollTop < top.current) atEnd.current = near;
    top.current = at.scrollTop;
  }, []);
  const toEnd = useCallback(() => list.current?.scrollTo({ top: Number.MAX_SAFE_INTEGER }), [list]);
  const onGrown = useCallback(() => {
    if (atEnd.current) toEnd();
  }, [toEnd]);
  useEffect(() => {
    if (!own || own <= (shown.current ?? '')) return;
    shown.current = own;
    atEnd.current = true;
    toEnd();
  }, [own, toEnd]);
  return { onScroll, onGrown };
}
