import type { Clock } from '../clock.js';
import type { JournalEntry } from '../protocol/live.js';
import type { Store } from './store.js';
import type { Json } from './wire.js';

/** Everything that went over the wire, newest last; the newest 20,000 entries are kept. */
export interface Journal {
  write(entry: Omit<JournalEntry, 'seq' | 'at' | 'detail'> & { detail?: Json }): JournalEntry;
  after(seq: number, limit?: number): JournalEntry[];
  last(): number;
  onEntry(hear: (entry: JournalEntry) => void): void;
}

const KEPT = 20_000;
const SECRETS = new Set([
  'token',
  'access_token',
  'code',
  'code_verifier',
  'client_secret',
  'Authorization',
  'app_token',
  'signing_secret',
]);
const LONGEST_TEXT = 4000;

/** Opens the journal of a store. Tokens and secrets are taken out, long texts are cut. */
export function createJournal(store: Store, clock: Clock): Journal {
  const table = store.table<JournalEntry>('journal');
  const listeners: ((entry: JournalEntry) => void)[] = [];
  let last = Number([...table.keys([], { reverse: true, limit: 1 })][0]?.[0] ?? 0);
  return {
    write(given) {
      last += 1;
      const entry = { ...given, seq: last, at: new Date(clock.now()).toISOString(), detail: presentable(given.detail) };
      table.put([keyOf(last)], entry);
      if (last > KEPT) table.remove(keyOf(last - KEPT));
      for (const hear of listeners) hear(entry);
      return entry;
    },
    after: (seq, limit = 1000) => [...table.values([], { after: keyOf(seq), limit })],
    last: () => last,
    onEntry: (hear) => void listeners.push(hear),
  };
}

const keyOf = (seq: number) => String(seq).padStart(12, '0');

function presentable(detail: Json = {}): Json {
  const text = JSON.stringify(detail, (key, value: unknown) => {
    if (SECRETS.has(key) && typeof value === 'string') return '(hidden)';
    if (typeof value === 'string' && value.length > LONGEST_TEXT) return `${value.slice(0, LONGEST_TEXT)}…`;
    return value;
  });
  return JSON.parse(text);
}
