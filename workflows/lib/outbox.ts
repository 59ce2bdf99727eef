import { CancellationScope, condition, log } from '@temporalio/workflow';

export interface Outbox {
  /** Starts work that nobody waits for; one `lane` keeps its order. */
  send(lane: string, work: () => Promise<unknown>): void;
  /** Resolves when everything sent so far has arrived or was given up by its own deadline. */
  empty(): Promise<void>;
}

/** Work beside the story: the story never waits for Slack, but the run does not close before it is told. */
export function createOutbox(): Outbox {
  const lanes = new Map<string, Promise<unknown>>();
  let open = 0;

  const attempt = async (lane: string, work: () => Promise<unknown>) => {
    try {
      await CancellationScope.nonCancellable(work);
    } catch (error) {
      log.warn('could not be delivered', { lane, error });
    } finally {
      open -= 1;
    }
  };

  return {
    send(lane, work) {
      open += 1;
      const before = lanes.get(lane) ?? Promise.resolve();
      lanes.set(
        lane,
        before.then(() => attempt(lane, work)),
      );
    },
    empty: () => condition(() => open === 0),
  };
}
