import type { Store } from './store.js';

export type SessionStatus = 'active' | 'processing' | 'suspended' | 'closed';

/** One agent session: a thread in which the app works for somebody. */
export interface Session {
  channel: string;
  thread_ts: string;
  status: SessionStatus;
  title: string;
  initiator?: string;
  /** When the status was last set, in milliseconds since the epoch. */
  since: number;
}

export interface Sessions {
  get(channel: string, threadTs: string): Session | undefined;
  put(session: Session): void;
  all(): Session[];
}

/** Opens the agent sessions of a store. */
export function createSessions(store: Store): Sessions {
  const table = store.table<Session>('sessions');
  return {
    get: (channel, threadTs) => table.get(channel, threadTs),
    put: (session) => table.put([session.channel, session.thread_ts], session),
    all: () => [...table.values()],
  };
}
