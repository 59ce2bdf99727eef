import { condition, patched } from '@temporalio/workflow';
import { close, type End, keep } from '../lib/closing.js';
import {
  type Caring,
  hasRetryableNotices,
  noticesToRetry,
  offerNotices,
  retryNotice,
  withdrawNotices,
} from './retry-notices.js';

/** A failed notice may be sent again for a day; after that the customer has noticed in other ways. */
export const NOTICES_MS = 86_400_000;

/**
 * Closes a run that did not complete, or a return. When the last words to the customer did not get through, its card
 * says so and offers to send them again; runs that began before that close as they always did.
 */
export function closeWithLastWords(parts: Caring, end: End): void {
  const { run } = parts;
  const offers = noticesToRetry(run.state, end.state).length > 0 && patched('retry-last-words');
  close(run, offers ? { ...end, reason: offerNotices(run, end) } : end);
}

/** Keeps a closed run open while its last words can be sent again: for a day, or until they arrived. */
export async function careForLastWords(parts: Caring, { reason }: End, message: string): Promise<void> {
  const { run, choices } = parts;
  const until = Date.now() + NOTICES_MS;
  while (hasRetryableNotices(run)) {
    const clicked = await condition(() => choices.hasNotice(), Math.max(1, until - Date.now()));
    if (clicked) await retryNotice(parts, { message, reason });
    else withdrawNotices(run);
    run.card.show();
    keep(run);
  }
}
