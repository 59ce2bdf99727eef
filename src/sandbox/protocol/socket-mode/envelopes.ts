import { randomUUID } from 'node:crypto';
import type { Core } from '../core.js';
import { type Attempt, type Delivering, namesOf } from '../delivery/attempt.js';
import type { Connection } from './connection.js';
import { readAck } from './frames.js';
import { createPending } from './pending.js';

export interface Envelopes {
  /** Resolves when it is acknowledged, its connection goes, or the time is up. */
  send(connection: Connection, delivering: Delivering): Promise<Attempt>;
  /** A frame from a client: an acknowledgement, or nothing that counts. */
  hear(connection: Connection, text: string): void;
  /** A connection is gone: what it did not acknowledge failed. */
  lost(connection: number): void;
}

/** Envelopes on their way to a client, each until its acknowledgement; both are in the journal. */
export function createEnvelopes({ ackTimeoutMs, journal, faults, log }: Core): Envelopes {
  const pending = createPending(ackTimeoutMs);
  return {
    send(connection, { type, payload, acceptsResponse, retry }) {
      const envelope_id = randomUUID();
      const again = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
      const envelope = { envelope_id, type, payload, accepts_response_payload: acceptsResponse };
      const settled = pending.wait(envelope_id, connection.id, namesOf({ type, payload }));
      connection.send(type === 'events_api' ? { ...envelope, ...again } : envelope);
      const detail = { connection: connection.id, envelope_id, ...again, payload };
      journal.write({ kind: 'envelope', name: type, detail });
      return settled;
    },
    hear({ id: connection }, text) {
      const ack = readAck(text);
      if (!ack) {
        log.debug({ connection }, 'a frame that is no acknowledgement');
        return;
      }
      const { envelopeId: envelope_id, payload } = ack;
      if (faults.strike('no_ack_seen', ...pending.namesOf(envelope_id))) {
        journal.write({ kind: 'fault', name: 'no_ack_seen', detail: { envelope_id } });
        return;
      }
      const ms = pending.ack(envelope_id, payload);
      const inTime = ms !== undefined;
      const name = inTime ? 'in time' : 'late or unknown';
      journal.write({ kind: 'ack', name, ok: inTime, ms, detail: { connection, envelope_id, payload } });
    },
    lost: pending.lost,
  };
}
