import { open } from 'lmdb';
import { Table } from './table.js';

/** The sandbox's database: one folder, one table per kind of record. */
export interface Store {
  table<T>(name: string): Table<T>;
  /** The records of one of several teams, apart from all others. */
  within(team: string): Store;
  /** Runs writes as one: all of them or none. */
  together<T>(deed: () => T): T;
  close(): Promise<void>;
}

/**
 * Opens (or makes) the database in `folder`. Commits are not synced to the disk one by one: they outlive a
 * killed process, not a power cut, which is right for a simulation and keeps a post far below 5 ms.
 */
export function openStore(folder: string): Store {
  const root = open({ path: folder, maxDbs: 512, noSync: true, keyEncoding: 'ordered-binary' });
  let isOpen = true;
  const tables = new Map<string, Table<unknown>>();
  const named = (prefix: string): Store => ({
    table<T>(name: string) {
      return (tables.get(prefix + name) as Table<T> | undefined) ?? remember<T>(prefix + name);
    },
    within: (team) => named(`${prefix}${team}/`),
    together: (deed) => (isOpen ? root.transactionSync(deed) : deed()),
    close() {
      isOpen = false;
      return root.close();
    },
  });
  return named('');

  function remember<T>(name: string): Table<T> {
    const table = new Table<T>(root.openDB({ name }), () => isOpen);
    tables.set(name, table as Table<unknown>);
    return table;
  }
}
