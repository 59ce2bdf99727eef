import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { LIVE_STATES } from '../../domain/contract.js';
import type { RunState } from '../../domain/run-state.js';
import type { CardStore } from '../../store/cards.js';
import type { Log } from '../ports.js';
import type { Message } from '../send/message.js';
import type { Sender } from '../send/sender.js';
import { URGENCY } from '../send/updates.js';

export interface CardShower {
  /** Resolves when the card shows this state or a newer one; throws an outage when another replica holds it too long. */
  show(run: RunState): Promise<void>;
}

export interface CardParts {
  sender: Pick<Sender, 'update'>;
  cards: CardStore;
  render(run: RunState): Message;
  log: Log;
}

const OTHERS_MS = 100;
const PATIENCE_MS = 10_000;

/** A turn of the story, such as a decision that lets a run go on, does not wait either. */
function urgencyOf({ state, waitingFor }: RunState, shownState: string | undefined): number {
  if (!LIVE_STATES.includes(state)) return URGENCY.ending;
  const turned = shownState !== undefined && shownState !== state;
  return waitingFor || turned ? URGENCY.waiting : URGENCY.progress;
}

const digestOf = (message: Message): string => createHash('sha256').update(JSON.stringify(message)).digest('base64url');

/**
 * Shows a run's state on its card. One replica owns a card while it edits it, so that replicas never reorder;
 * what is shown already, or is older, is not sent.
 */
export function createCardShower({ sender, cards, render, log }: CardParts): CardShower {
  const busy = new Map<string, number>();
  const shownStates = new LRUCache<string, RunState['state']>({ max: 5_000 });

  /** Without Redis the card is still shown: two bots may then overlap, which the next convergence heals. */
  const orElse =
    <T>(fallback: T) =>
    (cause: unknown): T => {
      log.warn({ err: cause }, 'Redis is away; showing the card without a lease');
      return fallback;
    };

  async function owned(workflowId: string, deed: () => Promise<void>): Promise<boolean> {
    if (!(await cards.take(workflowId).catch(orElse(true)))) return false;
    busy.set(workflowId, (busy.get(workflowId) ?? 0) + 1);
    try {
      await deed();
    } finally {
      const left = (busy.get(workflowId) ?? 1) - 1;
      if (left > 0) busy.set(workflowId, left);
      else {
        busy.delete(workflowId);
        await cards.release(workflowId).catch(orElse(undefined));
      }
    }
    return true;
  }

  async function edit(run: RunState, message: Message): Promise<void> {
    if (!run.card) return;
    const urgency = urgencyOf(run, shownStates.get(run.workflowId));
    const itself = await sender.update({ ref: run.card, message, version: run.version, urgency });
    if (!itself) return;
    shownStates.set(run.workflowId, run.state);
    await cards.keepShown(run.workflowId, run.version, digestOf(message)).catch(orElse(undefined));
  }

  async function isShown(run: RunState, message: Message): Promise<boolean> {
    const shown = await cards.shown(run.workflowId).catch(orElse(null));
    if (!shown) return false;
    return shown.version > run.version || shown.digest === digestOf(message);
  }

  return {
    async show(run) {
      if (!run.card) return;
      const message = render(run);
      const deadline = Date.now() + PATIENCE_MS;
      while (!(await isShown(run, message))) {
        if (await owned(run.workflowId, () => edit(run, message))) return;
        if (Date.now() > deadline) throw new Error(`another bot holds the card of ${run.runId}`);
        await pause(OTHERS_MS);
      }
    },
  };
}
