import type { Store } from './store.js';
import type { View } from './wire.js';

export interface StoredView {
  view: View;
  userId: string;
  open: boolean;
}

/** Modals (a stack of up to three for each person) and home tabs. */
export interface Views {
  get(id: string): StoredView | undefined;
  byExternalId(externalId: string): StoredView | undefined;
  /** The open modals of a person, bottom first. */
  stack(userId: string): View[];
  /** Puts a modal on top of the person's stack. */
  push(userId: string, view: View): void;
  replace(view: View): void;
  /** Takes a modal off the stack; the person's other modals stay. */
  close(id: string): void;
  home(userId: string): View | undefined;
  publish(userId: string, view: View): void;
}

/** Opens the views of a store. */
export function createViews(store: Store): Views {
  const table = store.table<StoredView>('views');
  const stacks = store.table<string[]>('stacks');
  const homes = store.table<string>('homes');
  const views: Views = {
    get: (id) => table.get(id),
    byExternalId: (externalId) =>
      [...table.values()].find((stored) => stored.open && stored.view.external_id === externalId),
    stack: (userId) => (stacks.get(userId) ?? []).flatMap((id) => table.get(id)?.view ?? []),
    push(userId, view) {
      table.put([view.id], { view, userId, open: true });
      stacks.put([userId], [...(stacks.get(userId) ?? []), view.id]);
    },
    replace(view) {
      const stored = table.get(view.id);
      if (stored) table.put([view.id], { ...stored, view });
    },
    close(id) {
      const stored = table.get(id);
      if (!stored) return;
      // A closed modal can never be shown again, so nothing is kept of it.
      table.remove(id);
      const left = (stacks.get(stored.userId) ?? []).filter((other) => other !== id);
      stacks.put([stored.userId], left);
    },
    home(userId) {
      const id = homes.get(userId);
      return id === undefined ? undefined : table.get(id)?.view;
    },
    publish(userId, view) {
      table.put([view.id], { view, userId, open: true });
      homes.put([userId], view.id);
    },
  };
  return views;
}
