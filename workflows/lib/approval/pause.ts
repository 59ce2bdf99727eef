import type { ApprovalRequest } from '../../../src/domain/run-state.js';
import type { Run } from '../run.js';
import type { ApprovalBoard } from './board.js';

export interface Pause {
  /** A new wait: nothing is paused, and no pause is longer than `longestMs`. */
  begin(longestMs: number): void;
  /** Epoch milliseconds of the moment at which it was paused; null while the clock runs. */
  since(): number | null;
  pause(request: ApprovalRequest): void;
  resume(request: ApprovalRequest): void;
}

/** The time that a question takes is given back to those who decide: `expiresAt` moves by as much. */
export function createPause(run: Run, board: ApprovalBoard): Pause {
  let pausedAt: number | null = null;
  let longestPauseMs = 0;

  const moveExpiry = (request: ApprovalRequest, byMs: number) =>
    run.change(() => {
      request.expiresAt = new Date(Date.parse(request.expiresAt) + byMs).toISOString();
    });

  return {
    begin(longestMs) {
      pausedAt = null;
      longestPauseMs = longestMs;
    },
    since: () => pausedAt,
    // The latest possible end is shown meanwhile, so that no click in the pause is late.
    pause(request) {
      if (pausedAt === null) moveExpiry(request, longestPauseMs);
      pausedAt ??= Date.now();
      board.update(request);
    },
    resume(request) {
      if (pausedAt !== null) moveExpiry(request, Math.min(0, Date.now() - pausedAt - longestPauseMs));
      pausedAt = null;
      board.update(request);
    },
  };
}
