import type { Store } from './store.js';

/** The whole workspace: what there is, and how it may change. */
export interface Workspace {
  readonly store: Store;
}
