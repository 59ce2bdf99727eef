import type { KeyboardEvent } from 'react';

const STEP: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Arrow keys go from message to message; within a message, Tab goes through what can be used. */
export function useArrowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const step = STEP[event.key];
    const target = event.target;
    if (!step || !(target instanceof HTMLElement) || event.defaultPrevented) return;
    const onList = target.hasAttribute('data-virtuoso-scroller');
    if (!onList && !target.matches('article')) return;
    const articles = [...event.currentTarget.querySelectorAll<HTMLElement>('article')];
    const at = articles.indexOf(target);
    const next = at < 0 ? articles.at(step < 0 ? -1 : 0) : articles[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
}
