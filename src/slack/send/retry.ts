import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { isPassing, retryAfterMs } from './failure.js';

const ATTEMPTS = 5;
const FIRST_MS = 200;

type Failed = { error: unknown } | { value: unknown };

// Retry-After is kept to the letter; other failures wait twice as long each time.
const backoff = new DelegateBackoff<{ attempt: number; result: Failed }>(({ attempt, result }) => {
  const asked = 'error' in result ? retryAfterMs(result.error) : null;
  return asked ?? FIRST_MS * 2 ** (attempt - 1);
});

/** Tries again what passes by itself; everything else is thrown as it came. */
export const patiently = retry(handleWhen(isPassing), { maxAttempts: ATTEMPTS, backoff });

/** Whether Slack asked for patience, rather than being away. */
export const isRateLimited = (failed: Failed): boolean => 'error' in failed && retryAfterMs(failed.error) !== null;
