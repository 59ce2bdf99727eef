import type { RunStateName } from '../../src/domain/contract.js';

/** The story ends here, in this state and for this reason; what was done so far is taken back. */
export class Ending extends Error {
  override readonly name = 'Ending';

  constructor(
    readonly state: RunStateName,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Somebody stopped the run: the step in progress ends, then everything is taken back. */
export class Stopped extends Ending {
  constructor(by: string) {
    super('cancelled', `Stopped by ${by}.`);
  }
}

/** Waits for all of them, then raises the first failure: nothing goes on while the rest still acts. */
export async function together(...works: Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Services end their words with a full stop or without; what follows them needs one. */
export const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
