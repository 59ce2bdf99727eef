import type { Json } from '../../state/wire.js';
import type { Attempt } from '../delivery/attempt.js';

interface Waiting {
  connection: number;
  began: number;
  names: string[];
  settle(attempt: Attempt): void;
}

/** The envelopes that wait for their acknowledgement. */
export function createPending(timeoutMs: number) {
  const waiting = new Map<string, Waiting>();
  const end = (envelopeId: string): Waiting | undefined => {
    const found = waiting.get(envelopeId);
    waiting.delete(envelopeId);
    return found;
  };
  return {
    /** Resolves when the ack comes, the connection goes or the time is up. */
    wait: (envelopeId: string, connection: number, names: string[]): Promise<Attempt> =>
      new Promise((resolve) => {
        const began = performance.now();
        const late = setTimeout(() => {
          end(envelopeId)?.settle({ ok: false, ms: timeoutMs, reason: 'timeout' });
        }, timeoutMs);
        const settle = (attempt: Attempt) => {
          clearTimeout(late);
          resolve(attempt);
        };
        waiting.set(envelopeId, { connection, began, names, settle });
      }),
    /** What the envelope carries, by the names that a fault may use. */
    namesOf: (envelopeId: string): string[] => waiting.get(envelopeId)?.names ?? [],
    /** Takes an ack; answers how long it took, or undefined when nothing waited for it (any more). */
    ack(envelopeId: string, answer: Json): number | undefined {
      const found = end(envelopeId);
      if (!found) return undefined;
      const ms = Math.round((performance.now() - found.began) * 10) / 10;
      found.settle({ ok: true, ms, answer });
      return ms;
    },
    /** A connection is gone: what it did not acknowledge failed. */
    lost(connection: number): void {
      for (const [envelopeId, { connection: its, began }] of waiting) {
        if (its !== connection) continue;
        const ms = Math.round(performance.now() - began);
        end(envelopeId)?.settle({ ok: false, ms, reason: 'timeout' });
      }
    },
  };
}
