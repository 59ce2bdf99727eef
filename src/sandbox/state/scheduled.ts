import type { Store } from './store.js';

/** A message that waits for its time. */
export interface Scheduled<Content = unknown> {
  id: string;
  channel: string;
  /** Seconds since the epoch, both. */
  postAt: number;
  created: number;
  /** Whose it is: only they see it in the list. */
  userId: string;
  botId?: string;
  content: Content;
  threadTs?: string;
  broadcast: boolean;
}

export interface ScheduledMessages<Content> {
  get(id: string): Scheduled<Content> | undefined;
  put(message: Scheduled<Content>): void;
  remove(id: string): boolean;
  /** The next one first. */
  all(): Scheduled<Content>[];
}

/** Opens the scheduled messages of a store. */
export function createScheduled<Content>(store: Store): ScheduledMessages<Content> {
  const table = store.table<Scheduled<Content>>('scheduled');
  return {
    get: (id) => table.get(id),
    put: (message) => table.put([message.id], message),
    remove: (id) => table.remove(id),
    all: () => [...table.values()].sort((a, b) => a.postAt - b.postAt),
  };
}
