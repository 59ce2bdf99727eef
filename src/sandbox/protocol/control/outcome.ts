import type { Parts } from '../../parts.js';
import type { Attempt } from '../delivery/attempt.js';

/** What the control API answers about something that was sent to the app. */
export interface Outcome {
  delivered: boolean;
  /** Milliseconds on the machine's clock; null when no acknowledgement came in time. */
  acked_in_ms: number | null;
  reason?: string;
}

/** An attempt in those words: sent but unanswered counts as delivered. */
export const outcomeOf = (attempt: Attempt): Outcome =>
  attempt.ok
    ? { delivered: true, acked_in_ms: attempt.ms }
    : { delivered: /timeout$/.test(attempt.reason), acked_in_ms: null, reason: attempt.reason };

/** Tells the person what Slack would say when the app did not acknowledge in time. */
export function tellWhenUnanswered(
  parts: Parts,
  attempt: Attempt,
  told: { person: string; what: string; channel?: string },
): void {
  if (attempt.ok) return;
  const app = parts.core.workspace.app.installed().name;
  const text = `${told.what} did not work: ${app} did not answer in time.`;
  const frame = { type: 'notice', text, channel: told.channel } as const;
  parts.core.publish({ kind: 'frame', frame, to: { people: [told.person] } });
  const detail = { reason: attempt.reason };
  parts.core.journal.write({ kind: 'no_ack', name: told.what, ok: false, ms: attempt.ms, detail });
}
