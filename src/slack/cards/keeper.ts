import type { RunEvents } from '../../store/run-events.js';
import type { Log, Runs } from '../ports.js';
import { createFollower } from './follower.js';
import { createRests } from './rests.js';
import type { CardShower } from './show-card.js';

export interface CardKeeper {
  start(): void;
  stop(): Promise<void>;
  /** Brings the cards of all open runs to the truth, as at start and every 30 s. */
  converge(): Promise<void>;
}

export interface KeeperParts {
  runs: Pick<Runs, 'state' | 'listRuns'>;
  shower: CardShower;
  /** On a connection of its own: reading blocks it. */
  events: Pick<RunEvents, 'last' | 'read'> & { close(): void };
  log: Log;
  convergeMs?: number;
}

const BLOCK_MS = 5_000;
const AWAY_MS = 1_000;
const isRun = (workflowId: string): boolean => !workflowId.startsWith('conversation-');
const OPEN_RUNS = 1_000;

/**
 * Follows the stream of run events and shows each run's state, asked from the workflow itself (invariant 4).
 * Every replica reads the whole stream, not a consumer group: a hint must reach the one that owns the card, and a
 * group would hand it to any. A lost hint is healed by convergence.
 */
export function createKeeper({ runs, shower, events, log, convergeMs = 30_000 }: KeeperParts): CardKeeper {
  const seenOpen = new Set<string>();
  const { rest, end, ended } = createRests();
  let work: Promise<unknown> = Promise.resolve();

  const follow = createFollower({ runs, shower, rests: { rest, ended }, log });

  async function readOn(): Promise<void> {
    let after: string | null = null;
    while (!ended()) {
      try {
        after ??= await events.last();
        const { lastId, events: hints } = await events.read(after, BLOCK_MS);
        after = lastId;
        for (const id of new Set(hints.map(({ workflowId }) => workflowId).filter(isRun))) follow(id);
      } catch (cause) {
        // Redis is away or was wiped: ids start anew, and convergence tells what was missed.
        after = null;
        if (!ended()) log.warn({ err: cause }, 'no run events; cards follow by convergence');
        await rest(AWAY_MS);
      }
    }
  }

  async function converge(): Promise<void> {
    const open = await runs.listRuns({ open: true, limit: OPEN_RUNS });
    const ids = new Set(open.map(({ workflowId }) => workflowId));
    // A run that closed since the last look is shown once more: its ending may have been missed.
    for (const workflowId of new Set([...ids, ...seenOpen])) follow(workflowId);
    seenOpen.clear();
    for (const workflowId of ids) seenOpen.add(workflowId);
  }

  async function convergeForever(): Promise<void> {
    while (!ended()) {
      await converge().catch((cause: unknown) => log.warn({ err: cause }, 'open runs could not be listed'));
      await rest(convergeMs);
    }
  }

  return {
    start() {
      work = Promise.all([readOn(), convergeForever()]);
    },
    async stop() {
      end();
      events.close();
      await work;
    },
    converge,
  };
}
