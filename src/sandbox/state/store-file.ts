import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where LMDB 0.9 keeps things in its two meta pages: libraries/liblmdb/mdb.c, MDB_meta. */
const MAGIC = 0xbeefc0de;
const MAGIC_AT = 24;
const PAGE_SIZE_AT = MAGIC_AT + 24;
const ROOT_AT = MAGIC_AT + 112;
const TRANSACTION_AT = MAGIC_AT + 128;
const META_BYTES = MAGIC_AT + 136;

/**
 * Looks at the database file before LMDB maps it, because LMDB ends the whole process on a damaged one.
 * Raises an Error in plain words when it is no database or was cut off; damage further inside is not seen.
 */
export function refuseDamagedStore(folder: string): void {
  const file = join(folder, 'data.mdb');
  if (!existsSync(file) || statSync(file).size === 0) return;
  if (looksWhole(file)) return;
  throw new Error(`The workspace in ${folder} is damaged (MDB_INVALID). Move it away, and a new one begins.`);
}

function looksWhole(file: string): boolean {
  const { size } = statSync(file);
  const first = readAt(file, 0);
  if (first.length < META_BYTES || first.readUInt32LE(MAGIC_AT) !== MAGIC) return false;
  const pageSize = first.readUInt32LE(PAGE_SIZE_AT);
  const second = readAt(file, pageSize);
  if (second.length < META_BYTES || second.readUInt32LE(MAGIC_AT) !== MAGIC) return false;
  const [a, b] = [first, second].map((meta) => meta.readBigUInt64LE(TRANSACTION_AT));
  const newest = (a ?? 0n) > (b ?? 0n) ? first : second;
  const root = newest.readBigInt64LE(ROOT_AT);
  return root < 0n || size >= (Number(root) + 1) * pageSize;
}

function readAt(file: string, position: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(META_BYTES);
    return buffer.subarray(0, readSync(handle, buffer, 0, META_BYTES, position));
  } finally {
    closeSync(handle);
  }
}
