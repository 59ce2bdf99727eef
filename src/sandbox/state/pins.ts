import type { Store } from './store.js';

export interface Pin {
  channel: string;
  ts: string;
  created_by: string;
  /** Seconds since the epoch. */
  created: number;
}

export interface Pins {
  get(channel: string, ts: string): Pin | undefined;
  put(pin: Pin): void;
  remove(channel: string, ts: string): boolean;
  /** Newest pin first. */
  of(channel: string): Pin[];
}

/** Opens the pinned messages of a store. */
export function createPins(store: Store): Pins {
  const table = store.table<Pin>('pins');
  return {
    get: (channel, ts) => table.get(channel, ts),
    put: (pin) => table.put([pin.channel, pin.ts], pin),
    remove: (channel, ts) => table.remove(channel, ts),
    of: (channel) => [...table.values([channel])].sort((a, b) => b.created - a.created),
  };
}
