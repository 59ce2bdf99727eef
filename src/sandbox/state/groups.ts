import type { UserGroup } from './shapes.js';
import type { Store } from './store.js';

/** The user groups (`@finance`). */
export interface Groups {
  get(id: string): UserGroup | undefined;
  byHandle(handle: string): UserGroup | undefined;
  all(): UserGroup[];
  put(group: UserGroup): void;
}

/** Opens the user groups of a store. */
export function createGroups(store: Store): Groups {
  const table = store.table<UserGroup>('groups');
  const all = () => [...table.values()];
  return {
    get: (id) => table.get(id),
    byHandle: (handle) => all().find((group) => group.handle === handle),
    all,
    put: (group) => table.put([group.id], group),
  };
}
