import type { Store } from './store.js';

/** How far each person has read each conversation, as the ts of the last message seen. */
export interface Reads {
  lastRead(user: string, channel: string): string;
  mark(user: string, channel: string, ts: string): void;
}

/** Opens the read marks of a store. */
export function createReads(store: Store): Reads {
  const table = store.table<string>('reads');
  return {
    lastRead: (user, channel) => table.get(user, channel) ?? '',
    mark: (user, channel, ts) => table.put([user, channel], ts),
  };
}
