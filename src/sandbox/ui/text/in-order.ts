import { createElement, Fragment, type ReactNode } from 'react';

/** Draws a list whose items have no identity but their place: parsed text, blocks of one message, cells of a row. */
export const inOrder = <Item>(items: readonly Item[], draw: (item: Item, index: number) => ReactNode): ReactNode =>
  createElement(Fragment, null, ...items.map(draw));
