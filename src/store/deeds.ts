import type { Redis } from 'ioredis';
import type { Money } from '../domain/money.js';
import type { Undone } from '../domain/services.js';
import { askings } from './askings.js';
import { BOOKS, KEEP_DEED_SECONDS } from './keys.js';
import { withScripts } from './scripts.js';

/** A line of the ledger before it is booked; the amount is positive when it is taken from the customer. */
export interface Booked {
  what: string;
  id: string;
  amount: Money;
}

/** A message as its recipient got it. */
export interface Sent {
  to: string;
  text: string;
}

/** What a deed changes in the books, all or nothing. `start` is the value of a record that does not exist yet. */
export interface Effect {
  wallet?: { take: number; start: number };
  stock?: { sku: string; take: number; start: number }[];
  /** Decline the payment that follows this many successful ones; absent: never. */
  declineAfter?: number;
  line?: Booked;
  /** A message that left the house: to whom, and what it said. */
  sent?: Sent;
  /** What its undo books and answers. */
  undo: { id: string; what: string; amount: Money | null };
}

export type DeedOutcome<T> =
  | { status: 'done'; result: T }
  | { status: 'declined' | 'undone' }
  | { status: 'poor'; balanceMinor: number }
  | { status: 'short'; sku: string; left: number };

const NOTHING_DONE: Undone = { id: null, amount: null };

/** Deeds of the simulated world: each acts once per key, together with wallet, stock, counter, ledger and journal. */
export function deeds(books: Redis, now: () => Date = () => new Date()) {
  withScripts(books);

  return {
    ...askings(books),

    /** The result of a deed that was done and not undone; null otherwise. */
    async result<T>(key: string): Promise<T | null> {
      const [result, undone] = await books.hmget(BOOKS.deed(key), 'result', 'undone');
      return result && !undone ? (JSON.parse(result) as T) : null;
    },

    /** Books the effect and keeps the result under the key; a repeated key answers the first result. */
    async act<T>({ key, runId, effect, result }: { key: string; runId: string; effect: Effect; result: T }) {
      const { line: taken, sent, undo, ...changes } = effect;
      const answer: Undone = { id: undo.id, amount: undo.amount };
      const [status, ...rest] = await books.doDeed(
        BOOKS.deed(key),
        BOOKS.wallet,
        BOOKS.stock,
        BOOKS.ledger(runId),
        BOOKS.payments,
        BOOKS.journal(runId),
        now().toISOString(),
        JSON.stringify({ ...changes, keepSeconds: KEEP_DEED_SECONDS }),
        JSON.stringify(result),
        JSON.stringify(answer),
        line(key, taken),
        line(key, taken && givenBack(undo)),
        JSON.stringify({ key, what: 'done', result, ...(sent ? { sent } : {}) }),
      );
      return outcome<T>(status, rest);
    },

    /** Takes a deed back; `{id: null, amount: null}` when it was never done, which then stays impossible. `id` is the provider's. */
    async undo({ key, runId, id = '' }: { key: string; runId: string; id?: string }): Promise<Undone> {
      const answer = await books.undoDeed(
        BOOKS.deed(key),
        BOOKS.wallet,
        BOOKS.stock,
        BOOKS.ledger(runId),
        BOOKS.journal(runId),
        now().toISOString(),
        String(KEEP_DEED_SECONDS),
        JSON.stringify(NOTHING_DONE),
        id,
        key,
      );
      return JSON.parse(answer) as Undone;
    },
  };
}
export type Deeds = ReturnType<typeof deeds>;

const line = (key: string, booked: Booked | undefined): string => (booked ? JSON.stringify({ key, ...booked }) : '');

const givenBack = ({ what, id, amount }: Effect['undo']): Booked | undefined =>
  amount ? { what, id, amount: { ...amount, amountMinor: -amount.amountMinor } } : undefined;

function outcome<T>(status: string | undefined, [first = '', second = '']: string[]): DeedOutcome<T> {
  if (status === 'done') return { status, result: JSON.parse(first) as T };
  if (status === 'poor') return { status, balanceMinor: Number(first) };
  if (status === 'short') return { status, sku: first, left: Number(second) };
  return { status: status === 'undone' ? 'undone' : 'declined' };
}
