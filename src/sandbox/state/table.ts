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
  constructor(private readonly db: Database<T, Key>) {}

  get(...key: string[]): T | undefined {
    return this.db.get(key);
  }

  put(key: string[], value: T): void {
    this.db.putSync(key, value);
  }

  remove(...key: string[]): boolean {
    return this.db.removeSync(key);
  }

  /** The values under a prefix in key order; `[]` is the whole table. */
  *values(prefix: string[] = [], within: Within = {}): Generator<T> {
    for (const { value } of this.db.getRange(rangeOf(prefix, within))) yield value;
  }

  /** The keys under a prefix in key order. */
  *keys(prefix: string[] = [], within: Within = {}): Generator<string[]> {
    for (const key of this.db.getKeys(rangeOf(prefix, within))) yield Array.isArray(key) ? key.map(String) : [];
  }

  count(prefix: string[] = [], within: Within = {}): number {
    return this.db.getKeysCount(rangeOf(prefix, within));
  }

  clear(): void {
    this.db.clearSync();
  }
}

const LAST = '\uffff';

function rangeOf(prefix: string[], { after, before, inclusive = false, reverse = false, limit }: Within) {
  const low = after === undefined ? prefix : [...prefix, after];
  const high = [...prefix, before ?? LAST];
  const lowExclusive = after !== undefined && !inclusive;
  const highInclusive = before === undefined || inclusive;
  return reverse
    ? { start: high, end: low, reverse, limit, exclusiveStart: !highInclusive, inclusiveEnd: !lowExclusive }
    : { start: low, end: high, limit, exclusiveStart: lowExclusive, inclusiveEnd: highInclusive };
}
