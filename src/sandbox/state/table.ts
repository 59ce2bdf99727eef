import type { Database, Key } from 'lmdb';

export interface Within {
  /** Only keys whose next part is greater (or equal, with `inclusive`). */
  after?: string;
  /** Only keys whose next part is smaller (or equal, with `inclusive`). */
  before?: string;
  inclusive?: boolean;
  /** Newest (greatest key) first. */
  reverse?: boolean;
  limit?: number;
}

/**
 * One kind of record, kept on disk in key order. Every call is synchronous: what was put is seen by the
 * next get, and is there again after a restart. Keys are a string or a list of strings.
 */
export class Table<T> {
  /** `isOpen` turns false while the sandbox ends: what a last request still writes then is not kept. */
  constructor(
    private readonly db: Database<T, Key>,
    private readonly isOpen: () => boolean,
  ) {}

  get(...key: string[]): T | undefined {
    return this.mayHold(key) ? this.db.get(key) : undefined;
  }

  put(key: string[], value: T): void {
    if (this.mayHold(key)) this.db.putSync(key, value);
  }

  remove(...key: string[]): boolean {
    return this.mayHold(key) && this.db.removeSync(key);
  }

  /** The values under a prefix in key order; `[]` is the whole table. */
  *values(prefix: string[] = [], within: Within = {}): Generator<T> {
    if (!this.mayHold(prefix, within)) return;
    for (const { value } of this.db.getRange(rangeOf(prefix, within))) yield value;
  }

  /** The keys under a prefix in key order. LMDB reads a list of one back as the one. */
  *keys(prefix: string[] = [], within: Within = {}): Generator<string[]> {
    if (!this.mayHold(prefix, within)) return;
    for (const key of this.db.getKeys(rangeOf(prefix, within))) yield [key].flat().map(String);
  }

  count(prefix: string[] = [], within: Within = {}): number {
    return this.mayHold(prefix, within) ? this.db.getKeysCount(rangeOf(prefix, within)) : 0;
  }

  clear(): void {
    this.db.clearSync();
  }

  /** Ids that somebody made up may be of any length; LMDB takes keys of less than 2 kB. */
  private mayHold(key: string[], { after = '', before = '' }: Within = {}): boolean {
    return this.isOpen() && [...key, after, before].reduce((length, part) => length + part.length, 0) < LONGEST_KEY;
  }
}

const LAST = '\uffff';
/** In UTF-16 units, of which each is at most three bytes. */
const LONGEST_KEY = 600;

function rangeOf(prefix: string[], { after, before, inclusive = false, reverse = false, limit }: Within) {
  const low = after === undefined ? prefix : [...prefix, after];
  const high = [...prefix, before ?? LAST];
  const lowExclusive = after !== undefined && !inclusive;
  const highInclusive = before === undefined || inclusive;
  return reverse
    ? { start: high, end: low, reverse, limit, exclusiveStart: !highInclusive, inclusiveEnd: !lowExclusive }
    : { start: low, end: high, limit, exclusiveStart: lowExclusive, inclusiveEnd: highInclusive };
}
