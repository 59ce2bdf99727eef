import type { Store } from './store.js';
import type { ViewValues } from './wire.js';

/** What a person has chosen or typed so far in the elements of a message or view (`state.values`). */
export interface Selections {
  of(user: string, container: string): ViewValues;
  put(user: string, container: string, values: ViewValues): void;
  forget(user: string, container: string): void;
}

/** Opens the selections of a store. `container` is a view id, or channel and ts of a message. */
export function createSelections(store: Store): Selections {
  const table = store.table<ViewValues>('selections');
  return {
    of: (user, container) => table.get(user, container) ?? {},
    put: (user, container, values) => table.put([user, container], values),
    forget: (user, container) => void table.remove(user, container),
  };
}
