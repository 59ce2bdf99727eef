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
    return this.isOpen() ? this.db.get(key) : undefined;
  }

  put(key: string[], value: T): void {
    if (this.isOpen()) this.db.putSync(key, value);
  }

  remove(...key: string[]): boolean {
    return this.isOpen() && this.db.removeSync(key);
  }

  /** The values under a prefix in key order; `[]` is the whole table. */
  *values(prefix: string[] = [], within: Within = {}): Generator<T> {
    if (!this.isOpen()) return;
    for (const { value } of this.db.getRange(rangeOf(prefix, within))) yield value;
  }

  /** The keys under a prefix in key order. */
  *keys(prefix: string[] = [], within: Within = {}): Generator<string[]> {
    if (!this.isOpen()) return;
    for (const key of this.db.getKeys(rangeOf(prefix, within))) yield Array.isArray(key) ? key.map(String) : [];
  }

  count(prefix: string[] = [], within: Within = {}): number {
    return this.isOpen() ? this.db.getKeysCount(rangeOf(prefix, within)) : 0;
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
