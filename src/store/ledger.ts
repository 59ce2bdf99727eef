import type { Redis } from 'ioredis';
import { type Money, sum } from '../domain/money.js';
import type { LedgerLine } from '../domain/services.js';
import { BOOKS } from './keys.js';

/** Every amount a run took or gave back, oldest first, and what is left per currency: zero after a complete undo. */
export async function readLedger(books: Redis, runId: string): Promise<{ lines: LedgerLine[]; balance: Money[] }> {
  const rows = await books.lrange(BOOKS.ledger(runId), 0, -1);
  const lines = rows.map((row): LedgerLine => {
    const space = row.indexOf(' ');
    return { at: row.slice(0, space), ...(JSON.parse(row.slice(space + 1)) as Omit<LedgerLine, 'at'>) };
  });
  const currencies = [...new Set(lines.map((line) => line.amount.currency))];
  const balance = currencies.map((currency) =>
    sum(
      lines.map((line) => line.amount).filter((amount) => amount.currency === currency),
      currency,
    ),
  );
  return { lines, balance };
}
