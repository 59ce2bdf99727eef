import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunState } from '../../../src/domain/run-state.js';
import { createCardShower } from '../../../src/slack/cards/show-card.js';
import { type Update, URGENCY } from '../../../src/slack/send/updates.js';
import type { CardStore } from '../../../src/store/cards.js';
import { aRun } from '../../support/a-run.js';

const card = { channel: 'C1', ts: '1.1' };
const waiting = aRun({ card, state: 'waiting_approval', waitingFor: 'approval', version: 3 });

/** What Redis would keep of the cards; `away` is a Redis that does not answer. */
function cardsInMemory(away = false): CardStore {
  const shown = new Map<string, { version: number; digest: string }>();
  const reached = async <T>(value: T): Promise<T> => {
    if (away) throw new Error('Connection is closed.');
    return value;
  };
  return {
    take: () => reached(true),
    release: () => reached(undefined),
    shown: (id) => reached(shown.get(id) ?? null),
    keepShown: async (id, version, digest) => reached(void shown.set(id, { version, digest })),
  };
}

let sent: Update[];
const shower = (cards: CardStore) =>
  createCardShower({
    cards,
    sender: {
      update: async (update) => {
        sent.push(update);
        return true;
      },
    },
    render: (run: RunState) => ({ text: `${run.state} ${run.title}` }),
    log: pino({ level: 'silent' }),
  });
beforeEach(() => {
  sent = [];
});

describe('showing a card', () => {
  it('lets a decision be seen without waiting for the turn of progress', async () => {
    const { show } = shower(cardsInMemory());
    await show(waiting);

    await show({ ...waiting, state: 'running', waitingFor: null, version: 4 });
    await show({ ...waiting, state: 'running', waitingFor: null, version: 5, title: 'next step' });
    await show({ ...waiting, state: 'completed', waitingFor: null, version: 6 });

    expect(sent.map(({ urgency }) => urgency)).toEqual([
      URGENCY.waiting,
      URGENCY.waiting,
      URGENCY.progress,
      URGENCY.ending,
    ]);
  });

  it('does not send what the card shows already, nor anything older', async () => {
    const { show } = shower(cardsInMemory());
    await show(waiting);

    await show({ ...waiting, version: 4 });
    await show({ ...waiting, state: 'running', version: 2 });

    expect(sent).toHaveLength(1);
  });

  it('shows the card without Redis too', async () => {
    await shower(cardsInMemory(true)).show(waiting);

    expect(sent).toHaveLength(1);
  });

  it('has nothing to show of a run without a card', async () => {
    await shower(cardsInMemory()).show(aRun({ card: null }));

    expect(sent).toEqual([]);
  });
});
