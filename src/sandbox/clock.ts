type Due = { readonly at: number; readonly run: () => void };

/** The sandbox's only source of time, so that a test can let minutes pass at once. */
export interface Clock {
  /** Milliseconds since the epoch, as the workspace sees them. */
  now(): number;
  /** How far the workspace's time is ahead of the machine's, in milliseconds. */
  offset(): number;
  /** Runs `deed` after `delayMs` of the workspace's time; answers a function that calls it off. */
  after(delayMs: number, deed: () => void): () => void;
  /** When the next deed that waits is due, in milliseconds since the epoch. */
  next(): number | undefined;
  /** Moves time forward and runs what becomes due on the way, in order and each at its own time. */
  advance(ms: number): void;
  /** Forgets every deed that waits. */
  stop(): void;
}

/**
 * A clock that runs with the machine's, `offsetMs` ahead of it.
 * Deeds never keep the process alive. `onDeedFailed` hears what a deed threw.
 */
export function createClock(options: { offsetMs?: number; onDeedFailed: (error: unknown) => void }): Clock {
  let offsetMs = options.offsetMs ?? 0;
  let waiting: Due[] = [];
  let timer: NodeJS.Timeout | undefined;
  const now = () => Date.now() + offsetMs;

  /** Behind all that is due no later, so that equals run in the order in which they were asked for. */
  const placeOf = (at: number) => {
    let low = 0;
    let high = waiting.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((waiting[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const runFirst = (first: Due) => {
    waiting.shift();
    try {
      first.run();
    } catch (error) {
      options.onDeedFailed(error);
    }
  };
  const runDue = () => {
    for (let first = waiting[0]; first && first.at <= now(); first = waiting[0]) runFirst(first);
    wind();
  };
  const wind = () => {
    clearTimeout(timer);
    const first = waiting[0];
    if (!first) return;
    // setTimeout overflows above 2^31 ms, so a far deed is looked at again once a day.
    timer = setTimeout(runDue, Math.min(Math.max(0, first.at - now()), 86_400_000));
    timer.unref();
  };

  return {
    now,
    offset: () => offsetMs,
    after(delayMs, run) {
      const due = { at: now() + delayMs, run };
      waiting.splice(placeOf(due.at), 0, due);
      if (waiting[0] === due) wind();
      return () => {
        const place = waiting.indexOf(due);
        if (place >= 0) waiting.splice(place, 1);
      };
    },
    next: () => waiting[0]?.at,
    advance(ms) {
      const target = offsetMs + ms;
      for (let first = waiting[0]; first && first.at <= Date.now() + target; first = waiting[0]) {
        offsetMs = Math.min(target, Math.max(offsetMs, first.at - Date.now()));
        runFirst(first);
      }
      offsetMs = target;
      runDue();
    },
    stop() {
      clearTimeout(timer);
      waiting = [];
    },
  };
}
