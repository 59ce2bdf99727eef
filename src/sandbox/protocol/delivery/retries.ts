import { isJson, type Json } from '../../state/wire.js';
import type { Core } from '../core.js';
import type { Attempt, Delivering, Transport } from './attempt.js';

/** Almost at once, after a minute, after five: docs.slack.dev/apis/events-api (error handling). */
const SCHEDULE_MS = [1_000, 60_000, 300_000];

/** So many events wait for a retry at most; then the oldest is given up, so that memory stays bounded. */
const MOST_WAITING = 5_000;

/** Delivers events and repeats what failed, on the workspace's clock. */
export function createRetries(core: Core, attempt: Transport) {
  /** Retries that nobody could hear: done at once when a socket opens again, as Slack does after a reconnect. */
  const unheard = new Set<() => void>();
  const waiting = new Map<() => void, Json>();

  const giveUp = (payload: Json, reason: string) => {
    const detail = { event_id: payload.event_id, reason };
    core.journal.write({ kind: 'given_up', name: eventType(payload), ok: false, detail });
  };
  const makeRoom = () => {
    const [oldest] = waiting;
    if (!oldest || waiting.size < MOST_WAITING) return;
    const [callOff, payload] = oldest;
    callOff();
    giveUp(payload, 'too_many_waiting');
  };

  const again = (delivering: Delivering, failed: Attempt & { ok: false }) => {
    const done = delivering.retry?.attempt ?? 0;
    const delay = SCHEDULE_MS[done];
    const name = eventType(delivering.payload);
    if (delay === undefined || failed.noRetry) return giveUp(delivering.payload, failed.reason);
    const reason = failed.reason === 'no_connection' ? 'timeout' : failed.reason;
    const next = { ...delivering, retry: { attempt: done + 1, reason } };
    makeRoom();
    const forget = () => {
      stopClock();
      waiting.delete(forget);
      unheard.delete(run);
    };
    const run = () => {
      forget();
      core.journal.write({ kind: 'retry', name, detail: { event_id: delivering.payload.event_id, ...next.retry } });
      deliver(next);
    };
    const stopClock = core.clock.after(delay, run);
    waiting.set(forget, delivering.payload);
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
  return isJson(event) && 'type' in event ? String(event.type) : 'event';
}
