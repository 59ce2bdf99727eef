import { createElement, Fragment, type ReactNode } from 'react';

/** Draws a list whose items have no identity but their place: parsed text, blocks of one message. */
export const inOrder = (nodes: ReactNode[]): ReactNode => createElement(Fragment, null, ...nodes);
