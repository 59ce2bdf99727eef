import { randomInt } from 'node:crypto';
import type { Clock } from '../clock.js';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MIXED = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const draw = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** An id as Slack makes them: a letter that says the kind, then capitals and digits. */
export const newId = (prefix: string): string => `${prefix}0${draw(LETTERS, 9)}`;

/** A secret part of a link or ticket. */
export const newSecret = (length = 24): string => draw(MIXED, length);

/** Message timestamps: `seconds.microseconds`, each greater than the one before, whatever the clock does. */
export function createTimestamps(clock: Clock, last: string): () => string {
  let previousMicros = last === '' ? 0n : BigInt(last.replace('.', ''));
  return () => {
    const nowMicros = BigInt(Math.floor(clock.now())) * 1000n;
    previousMicros = nowMicros > previousMicros ? nowMicros + BigInt(randomInt(1000)) : previousMicros + 1n;
    const digits = previousMicros.toString().padStart(16, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  };
}
