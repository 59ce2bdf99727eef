import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../ports.js';
import type { Intake } from './intake.js';

/** One thing that Slack sent, by whichever way. `ack` may be called once; for events it takes no answer. */
export interface Delivery {
  kind: 'event' | 'interactive';
  body: Record<string, unknown>;
  ack(response?: unknown): Promise<void>;
  retryNum?: number | undefined;
  retryReason?: string | undefined;
}

export interface Deliverer {
  init(app: Pick<App, 'processEvent'>): void;
  deliver(delivery: Delivery): Promise<void>;
  /** Takes nothing more and resolves when all that was taken is done; Slack gives the rest to another connection. */
  drain(): Promise<void>;
}

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));

/** Stored first, acknowledged after, then handed on to Bolt (invariant 1). What could not be stored is not acknowledged. */
export function createDeliverer(
  intake: Intake,
  log: Log,
  acknowledged: (seconds: number) => void = () => undefined,
): Deliverer {
  let app: Pick<App, 'processEvent'> | null = null;
  let draining = false;
  const running = new Set<Promise<void>>();

  async function hand(delivery: Delivery): Promise<void> {
    const { body, retryNum, retryReason } = delivery;
    const event: ReceiverEvent = { body, ack: (response?: unknown) => delivery.ack(response) };
    if (retryNum !== undefined) event.retryNum = retryNum;
    if (retryReason !== undefined) event.retryReason = retryReason;
    if (delivery.kind === 'event') {
      const started = performance.now();
      await intake.store(body);
      await delivery.ack();
      const ms = performance.now() - started;
      acknowledged(ms / 1000);
      log.debug({ ms: Math.round(ms), event: body.event_id }, 'stored and acknowledged');
      event.ack = async () => undefined;
    }
    await app?.processEvent(event);
  }

  return {
    init: (bolt) => {
      app = bolt;
    },
    async deliver(delivery) {
      if (draining) return;
      const work = hand(delivery).catch((cause: unknown) => {
        log.error({ err: asError(cause), event: delivery.body.event_id }, 'not acknowledged: Slack will send it again');
      });
      running.add(work);
      await work;
      running.delete(work);
    },
    async drain() {
      draining = true;
      await Promise.all(running);
    },
  };
}
