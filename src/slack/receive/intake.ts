import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { RunClick } from '../../domain/run-state.js';
import type { ThreadCache } from '../../store/threads.js';
import type { ListedRun, Runs } from '../ports.js';
import { type Heard, hear } from './message-event.js';
import { readStop } from './stopped-event.js';

export interface Intake {
  /** Resolves once what the event says is stored in Temporal, or when there is nothing to store. */
  store(body: unknown): Promise<void>;
}

export interface IntakeParts {
  runs: Runs;
  threads: ThreadCache;
  botUserId: () => string;
  /** Told of every message that concerns us, before it is stored; must neither wait nor throw. */
  onHeard(heard: Heard): void;
}

// A run that has just started is not in Temporal's lists yet.
const VISIBLE_MS = 1_200;

/**
 * What must not be lost (invariant 1). app_mention and message of one post share one store: the second waits for
 * the first. Across replicas the conversation tells them apart by (channel, ts).
 */
export function createIntake({ runs, threads, botUserId, onHeard }: IntakeParts): Intake {
  const stored = new LRUCache<string, Promise<void>>({ max: 5_000 });

  async function concernsUs({ message, addressed, inThread }: Heard): Promise<boolean> {
    if (addressed) return true;
    return inThread && threads.has(message.origin, () => runs.hasConversation(message.origin));
  }

  async function keep(heard: Heard): Promise<void> {
    if (!(await concernsUs(heard))) return;
    onHeard(heard);
    await runs.signalMessage(heard.message);
    threads.remember(heard.message.origin);
  }

  async function keepOnce(heard: Heard): Promise<void> {
    const { origin, ts } = heard.message;
    // A twin that was not addressed must not hide the one that was.
    const post = `${origin.team}:${origin.channel}:${ts}:${heard.addressed}`;
    const running = stored.get(post) ?? keep(heard);
    stored.set(post, running);
    try {
      await running;
    } catch (cause) {
      stored.delete(post);
      throw cause;
    }
  }

  async function stopThread(body: unknown): Promise<void> {
    const click = readStop(body);
    if (!click) return;
    const here = (await openRunsIn(click)) ?? (await pause(VISIBLE_MS).then(() => openRunsIn(click))) ?? [];
    await Promise.all(here.map(({ workflowId }) => runs.stop(workflowId, click)));
  }

  async function openRunsIn({ channel, threadTs }: RunClick): Promise<ListedRun[] | null> {
    const open = await runs.listRuns({ open: true, channels: [channel] });
    const here = open.filter(({ origin }) => origin?.threadTs === threadTs);
    return here.length > 0 ? here : null;
  }

  return {
    async store(body) {
      const heard = hear(body, botUserId());
      await (heard ? keepOnce(heard) : stopThread(body));
    },
  };
}
