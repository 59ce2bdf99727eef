import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queuesOf } from '../../src/temporal/queues.js';
import { listSchedules, syncSchedules } from '../../src/temporal/schedules.js';
import { type DefinitionWorld, openDefinitionWorld, planOf } from '../support/definition-world.js';
import { eventually } from '../support/eventually.js';
import { someSettings } from '../support/run-settings.js';

const planned = (schedule: string) =>
  planOf(`
name: tick
description: Starts by itself.
schedule: ${schedule}
parameters:
  - { name: word, type: string }
tasks:
  - { id: say, type: transform, expression: parameters.word }`);

describe('a workflow that starts by itself', () => {
  let world: DefinitionWorld;
  beforeAll(async () => {
    world = await openDefinitionWorld();
  });
  afterAll(() => world.stop());

  const sync = (...plans: Parameters<typeof syncSchedules>[0]) =>
    syncSchedules(plans, {
      client: world.temporal.client,
      taskQueue: queuesOf('').orders,
      settings: someSettings(),
    });

  it('runs again and again under ids of its own, follows its file, and ends with it', async () => {
    expect(await sync(planned('{ every: 1s, parameters: { word: tick } }'))).toEqual([]);
    const runs = await eventually('two runs', async () => {
      const listed = await world.runs.listRuns({ requester: 'U0ERIN' });
      return listed.length >= 2 && listed.every(({ state }) => state === 'completed') ? listed : null;
    });
    expect(new Set(runs.map(({ runId }) => runId)).size).toBe(runs.length);
    expect(runs[0]?.runId).toMatch(/^WF-tick-/);

    await sync(planned('{ cron: "0 8 1 1 *", parameters: { word: tick } }'));
    await eventually('the new time', async () => {
      const [line = ''] = await listSchedules(world.temporal.client);
      return /^tick: next at \d{4}-01-01 08:00 UTC, started \d+ times/.test(line) ? line : null;
    });

    await sync();
    await eventually('its end', async () => ((await listSchedules(world.temporal.client)).length === 0 ? true : null));
  });

  it.each([
    ['skip', 1],
    ['allow_all', 2],
  ] as const)('follows its policy when one is still running: %s', async (overlap, running) => {
    const word = `nap-${overlap}`;
    const nap = planOf(`
name: ${word.replace('_', '-')}
description: Waits longer than its schedule.
schedule: { every: 1s, overlap: ${overlap} }
tasks:
  - { id: rest, type: wait, for: 1h }`);
    await sync(nap);
    const schedule = world.temporal.client.schedule.getHandle(`definition-${nap.name}`);
    const open = () => world.runs.listRuns({ kind: nap.name, open: true });

    if (overlap === 'skip')
      await eventually('two starts that were left out', async () =>
        (await schedule.describe()).info.numActionsSkippedOverlap >= 2 ? true : null,
      );
    const runs = await eventually('its runs', async () => {
      const found = await open();
      return found.length >= running ? found : null;
    });
    await sync();

    expect(runs.length === 1).toBe(overlap === 'skip');
    const click = { by: 'U0ERIN', team: 'T0SANDBOX', at: '', channel: '', threadTs: null };
    for (const { workflowId } of await open()) await world.runs.stop(workflowId, { ...click, clickId: workflowId });
  });

  it('keeps its time while some file is broken, because it may be its own', async () => {
    await sync(planned('{ every: 1h, parameters: { word: tick } }'));
    await syncSchedules([], {
      client: world.temporal.client,
      taskQueue: queuesOf('').orders,
      settings: someSettings(),
      keep: true,
    });
    await eventually(
      'its line',
      async () => (await listSchedules(world.temporal.client))[0]?.startsWith('tick') || null,
    );
  });

  it('says why it cannot start when a parameter is missing', async () => {
    expect(await sync(planned('{ every: 1h }'))).toEqual(['tick cannot start by itself: word is missing.']);
  });
});
