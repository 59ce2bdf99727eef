import { ActivityFailure, ApplicationFailure, TimeoutFailure } from '@temporalio/workflow';

/** Why a call failed, in words for people. `refusal` is its type when trying again as it is cannot help. */
export interface Failure {
  refusal: string | null;
  reason: string;
}

const NO_ANSWER = 'The service did not answer';

/**
 * Reads the failure of an activity. Only words that were written for people reach people: a refusal's or an
 * outage's, never those of a bug.
 * @throws the error itself when no activity raised it: then it is a bug of the workflow, or its end
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ActivityFailure)) throw error;
  const { cause } = error;
  if (cause instanceof TimeoutFailure) return { refusal: null, reason: `${NO_ANSWER} in time` };
  if (!(cause instanceof ApplicationFailure)) return { refusal: null, reason: NO_ANSWER };
  if (cause.nonRetryable) return { refusal: cause.type ?? 'Refusal', reason: cause.message };
  // JavaScript's and the libraries' own errors are named …Error; outages carry the name of their service.
  return { refusal: null, reason: /Error$/.test(cause.type ?? 'Error') ? NO_ANSWER : cause.message };
}
