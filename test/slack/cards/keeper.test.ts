import { once } from 'node:events';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createKeeper } from '../../../src/slack/cards/keeper.js';
import { aRun } from '../../support/a-run.js';
import { eventually } from '../../support/eventually.js';

const RUNS = 40;

it('follows many moving runs at once without a warning, and ends at once', async () => {
  const warnings: Error[] = [];
  const hear = (warning: Error) => void warnings.push(warning);
  process.on('warning', hear);
  const asked = new Map<string, number>();
  const hints = Array.from({ length: RUNS }, (_, n) => ({ workflowId: `order-${n}`, version: 1, state: 'running' }));
  const ended = new AbortController();
  const keeper = createKeeper({
    runs: {
      listRuns: async () => [],
      state: async (workflowId) => {
        asked.set(workflowId, (asked.get(workflowId) ?? 0) + 1);
        return aRun({ workflowId });
      },
    },
    shower: { show: async () => undefined },
    events: {
      last: async () => '0',
      // Every run moves again while its last move is being shown, so that each rests before it is asked once more.
      read: async (after) => {
        if (after === '4') await once(ended.signal, 'abort');
        return { lastId: String(Number(after) + 1), events: hints };
      },
      close: () => ended.abort(),
    },
    log: pino({ level: 'silent' }),
  });

  keeper.start();
  await eventually('every run to be asked twice', async () =>
    asked.size === RUNS && [...asked.values()].every((times) => times >= 2) ? true : null,
  );
  await keeper.stop();
  process.off('warning', hear);

  expect(warnings).toEqual([]);
});
