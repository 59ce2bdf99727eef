import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure, TimeoutFailure } from '@temporalio/workflow';

/** Why a call failed, in words for people. `refusal` is its type when trying again as it is cannot help. */
export interface Failure {
  refusal: string | null;
  reason: string;
  /** The failure's own type, e.g. the service that is down; null when nothing said one. */
  type: string | null;
}

const NO_ANSWER = 'The service did not answer';

/**
 * Reads the failure of an activity. Only words that were written for people reach people: a refusal's or an
 * outage's, never those of a bug.
 * @throws the error itself when neither an activity nor a child raised it: then it is a bug of the workflow, or its end
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof ChildWorkflowFailure) return ofChild(error);
  if (!(error instanceof ActivityFailure)) throw error;
  const { cause } = error;
  if (cause instanceof TimeoutFailure) return { refusal: null, reason: `${NO_ANSWER} in time`, type: 'Timeout' };
  if (!(cause instanceof ApplicationFailure)) return { refusal: null, reason: NO_ANSWER, type: null };
  if (cause.nonRetryable) return { refusal: cause.type ?? 'Refusal', reason: cause.message, type: cause.type ?? null };
  // JavaScript's and the libraries' own errors are named …Error; outages carry the name of their service.
  const known = !/Error$/.test(cause.type ?? 'Error');
  return { refusal: null, reason: known ? cause.message : NO_ANSWER, type: cause.type ?? null };
}

const ofChild = ({ cause }: ChildWorkflowFailure): Failure =>
  cause instanceof ActivityFailure ? failureOf(cause) : { refusal: null, reason: NO_ANSWER, type: null };
