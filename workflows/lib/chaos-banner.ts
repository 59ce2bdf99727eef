import { failureOf } from './failure.js';
import type { Run } from './run.js';

/** Puts the banner on the card while an operator makes services fail on purpose; without an answer the card has none. */
export async function lookForChaos(
  { state, change }: Pick<Run, 'state' | 'change'>,
  ask: () => Promise<string | null>,
): Promise<void> {
  try {
    const notice = await ask();
    if (state.endedAt !== null || notice === state.chaosNotice) return;
    change(() => {
      state.chaosNotice = notice;
    });
  } catch (error) {
    failureOf(error);
  }
}
