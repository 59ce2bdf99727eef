import type { Person } from './shapes.js';
import type { Store } from './store.js';

/** Everybody in the workspace, the bot user included. */
export interface People {
  get(id: string): Person | undefined;
  /** By handle, in any case of letters. */
  byName(name: string): Person | undefined;
  byEmail(email: string): Person | undefined;
  all(): Person[];
  put(person: Person): void;
}

/** Opens the people of a store. */
export function createPeople(store: Store): People {
  const table = store.table<Person>('people');
  const all = () => [...table.values()];
  return {
    get: (id) => table.get(id),
    byName: (name) => all().find((person) => person.name.toLowerCase() === name.toLowerCase()),
    byEmail: (email) => all().find((person) => person.email?.toLowerCase() === email.toLowerCase()),
    all,
    put: (person) => table.put([person.id], person),
  };
}
