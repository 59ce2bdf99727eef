import { createHash } from 'node:crypto';

// Crockford's base32: no I, L, O, U, so that an id can be read aloud.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The id of a deed: the same key gives the same id, in every process and on every attempt. */
export function derivedId(prefix: string, key: string, length = 12): string {
  const bytes = createHash('sha256').update(`${prefix}\n${key}`).digest();
  return `${prefix}-${[...bytes.subarray(0, length)].map((byte) => ALPHABET[byte % 32]).join('')}`;
}

/** A number in [0, 1) that depends on nothing but its parts; it makes a seed exact. */
export function chance(...parts: (string | number)[]): number {
  return createHash('sha256').update(parts.join('\n')).digest().readUInt32BE(0) / 2 ** 32;
}
