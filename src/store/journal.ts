import type { Redis } from 'ioredis';
import type { Sent } from './deeds.js';
import { BOOKS } from './keys.js';

/** A deed or an undo that really happened, under its idempotency key. */
export interface JournalEntry {
  at: string;
  key: string;
  what: 'done' | 'undone';
  /** What the service answered: its ids and instants. */
  result: unknown;
  /** For a notice: the message as it left. */
  sent?: Sent;
}

/** Everything the services did for a run and took back again, oldest first; also what moved no money. */
export async function readJournal(books: Redis, runId: string): Promise<JournalEntry[]> {
  const rows = await books.lrange(BOOKS.journal(runId), 0, -1);
  return rows.map((row) => {
    const space = row.indexOf(' ');
    return { at: row.slice(0, space), ...(JSON.parse(row.slice(space + 1)) as Omit<JournalEntry, 'at'>) };
  });
}
