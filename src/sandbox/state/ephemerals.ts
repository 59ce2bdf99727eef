import type { Store } from './store.js';
import type { Message } from './wire.js';

/** Messages that one person alone sees. Slack forgets them soon; here the newest 200 of a person stay. */
export interface Ephemerals {
  get(user: string, channel: string, ts: string): Message | undefined;
  put(user: string, channel: string, message: Message): void;
  remove(user: string, channel: string, ts: string): boolean;
  of(user: string): { channel: string; message: Message }[];
}

const KEPT = 200;

/** Opens the ephemeral messages of a store. */
export function createEphemerals(store: Store): Ephemerals {
  const table = store.table<{ channel: string; message: Message }>('ephemerals');
  return {
    get(user, channel, ts) {
      const stored = table.get(user, ts);
      return stored?.channel === channel ? stored.message : undefined;
    },
    put(user, channel, message) {
      table.put([user, message.ts], { channel, message });
      if (table.count([user]) <= KEPT) return;
      const [oldest] = table.keys([user], { limit: 1 });
      if (oldest) table.remove(...oldest);
    },
    remove: (user, channel, ts) => table.get(user, ts)?.channel === channel && table.remove(user, ts),
    of: (user) => [...table.values([user])],
  };
}
