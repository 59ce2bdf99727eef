import type { Json } from '../../state/wire.js';
import type { Core } from '../core.js';
import type { Attempt, Delivering, Transport } from './attempt.js';

/** Almost at once, after a minute, after five: docs.slack.dev/apis/events-api (error handling). */
const SCHEDULE_MS = [1_000, 60_000, 300_000];

/** Delivers events and repeats what failed, on the workspace's clock. */
export function createRetries(core: Core, attempt: Transport) {
  /** Retries that nobody could hear: done at once when a socket opens again, as Slack does after a reconnect. */
  const unheard = new Set<() => void>();

  const again = (delivering: Delivering, failed: Attempt & { ok: false }) => {
    const done = delivering.retry?.attempt ?? 0;
    const delay = SCHEDULE_MS[done];
    const name = eventType(delivering.payload);
    if (delay === undefined || failed.noRetry) {
      core.journal.write({
        kind: 'given_up',
        name,
        ok: false,
        detail: { event_id: delivering.payload.event_id, reason: failed.reason },
      });
      return;
    }
    const reason = failed.reason === 'no_connection' ? 'timeout' : failed.reason;
    const next = { ...delivering, retry: { attempt: done + 1, reason } };
    const run = () => {
      callOff();
      unheard.delete(run);
      core.journal.write({ kind: 'retry', name, detail: { event_id: delivering.payload.event_id, ...next.retry } });
      deliver(next);
    };
    const callOff = core.clock.after(delay, run);
    if (failed.reason === 'no_connection') unheard.add(run);
  };
  const deliver = (delivering: Delivering): void => {
    attempt(delivering).then(
      (outcome) => {
        if (outcome.ok) return;
        core.journal.write({
          kind: 'no_ack',
          name: eventType(delivering.payload),
          ok: false,
          ms: outcome.ms,
          detail: { event_id: delivering.payload.event_id, reason: outcome.reason },
        });
        again(delivering, outcome);
      },
      (error: unknown) => core.log.error({ err: error }, 'an event could not be delivered'),
    );
  };
  return {
    deliver,
    someoneListens() {
      for (const run of [...unheard]) run();
    },
  };
}

function eventType(payload: Json): string {
  const { event } = payload;
  return typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : 'event';
}
