import type { KeyboardEvent } from 'react';

const STEP: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Arrow keys go from row to row of a list of links, as in a menu; Tab goes through everything in a row. */
export function useRowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const step = STEP[event.key];
    const { activeElement } = document;
    const row = activeElement?.closest('li');
    if (!step || !row) return;
    const rows = [...event.currentTarget.querySelectorAll('li')];
    const column = [...row.querySelectorAll<Element>('a')].indexOf(activeElement ?? row);
    const next = rows[(rows.indexOf(row) + step + rows.length) % rows.length];
    event.preventDefault();
    next?.querySelectorAll('a')[Math.max(0, column)]?.focus();
  };
}
