import { log } from '@temporalio/workflow';

export interface Inbox<C> {
  receive(click: C): void;
  /** Nothing waits to be judged. */
  idle(): boolean;
}

/**
 * Clicks wait here and are judged one after the other in the order in which they were stored, so that the first
 * one decides. The same click delivered twice is judged once.
 */
export function createInbox<C extends { clickId: string; by: string }>(judge: (click: C) => Promise<void>): Inbox<C> {
  const seen = new Set<string>();
  let open = 0;
  let last: Promise<void> = Promise.resolve();

  const judged = async (click: C) => {
    try {
      await judge(click);
    } catch (error) {
      log.error('a click could not be judged', { clickId: click.clickId, error });
    } finally {
      open -= 1;
    }
  };

  return {
    receive(click) {
      const id = `${click.by} ${click.clickId}`;
      if (seen.has(id)) return;
      seen.add(id);
      open += 1;
      last = last.then(() => judged(click));
    },
    idle: () => open === 0,
  };
}
