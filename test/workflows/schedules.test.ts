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

  it('says why it cannot start when a parameter is missing', async () => {
    expect(await sync(planned('{ every: 1h }'))).toEqual(['tick cannot start by itself: word is missing.']);
  });
});
