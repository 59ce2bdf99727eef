import { condition, patched } from '@temporalio/workflow';
import { close, type End, keep, takeBack } from '../lib/closing.js';
import type { Desk } from './desk.js';
import { careForLastWords, closeWithLastWords, NOTICES_MS } from './last-words.js';
import { confirmation } from './notices.js';
import { hasRetryableNotices, offerNotices, retryNotice, withdrawNotices } from './retry-notices.js';
import { startReturn } from './return-slip.js';
import { summarise } from './summary.js';
import { cancellationWords, tellCancelled } from './undone.js';

/**
 * The order is completed, and everybody sees it at once. The execution stays open: Undo for a while, and a failed
 * notice again for a day.
 */
export async function completeAndCare(desk: Desk, end: End): Promise<void> {
  const { run, undo, choices } = desk;
  const undoUntil = undo.open(run.settings.undoWindowMs);
  const noticesUntil = Date.now() + NOTICES_MS;
  close(run, { ...end, reason: offerNotices(run, end) });

  for (;;) {
    const windowOpen = run.state.undoUntil !== null;
    const until = windowOpen ? undoUntil : noticesUntil;
    if (!windowOpen && !hasRetryableNotices(run) && !choices.hasNotice()) return;
    const came = await condition(
      () => undo.by() !== null || undo.hasLate() || choices.hasNotice() || run.state.returnedBy !== undefined,
      Math.max(1, until - Date.now()),
    );
    if (run.state.returnedBy) return;
    const undoneBy = undo.by();
    if (undoneBy !== null) return takeAllBack(desk, undoneBy);
    const returning = undo.takeLate();
    if (returning !== null) await startReturn(desk, returning);
    else if (came) await retryNotice(desk, { message: confirmation(desk), reason: null });
    else if (windowOpen) undo.close();
    else withdrawNotices(run);
    run.card.show();
    keep(run);
  }
}

async function takeAllBack(desk: Desk, by: string): Promise<void> {
  const { run, undo, saga } = desk;
  const reason = `Undone by ${by} after it had completed.`;
  undo.close();
  withdrawNotices(run);
  run.change((state) => {
    state.endedAt = null;
    state.outcomeReason = reason;
  });
  const end: End = { state: 'cancelled', reason };
  await takeBack(run, saga, reason);
  // The customer has a confirmation, the thread a summary: both were true until now.
  if (patched('tell-undone')) {
    await tellCancelled(desk);
    await summarise(desk, end);
  }
  closeWithLastWords(desk, end);
  await careForLastWords(desk, end, cancellationWords(desk));
}
