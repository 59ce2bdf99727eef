import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunStateName } from '../../src/domain/contract.js';
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

  /** A workflow that naps for an hour and is to start every second. */
  const napping = async (overlap: string) => {
    const nap = planOf(`
name: nap-${overlap.replace('_', '-')}
description: Waits longer than its schedule.
schedule: { every: 1s, overlap: ${overlap} }
tasks:
  - { id: rest, type: wait, for: 1h }`);
    await sync(nap);
    const schedule = world.temporal.client.schedule.getHandle(`definition-${nap.name}`);
    const runs = (atLeast: number, state: RunStateName) =>
      eventually(`${atLeast} runs ${state}`, async () => {
        const found = await world.runs.listRuns({ kind: nap.name, state });
        return found.length >= atLeast ? found : null;
      });
    const click = { by: 'U0ERIN', team: 'T0SANDBOX', at: '', channel: '', threadTs: null };
    const stop = ({ workflowId }: { workflowId: string }) =>
      world.runs.stop(workflowId, { ...click, clickId: workflowId });
    const info = async () => (await schedule.describe()).info;
    return { runs, stop, info };
  };
  const rest = async ({ runs, stop }: Awaited<ReturnType<typeof napping>>) => {
    await sync();
    for (const run of await runs(1, 'running')) await stop(run);
  };

  it('leaves a start out while one is still running: skip', async () => {
    const nap = await napping('skip');
    await eventually('two starts that were left out', async () =>
      (await nap.info()).numActionsSkippedOverlap >= 2 ? true : null,
    );

    expect(await nap.runs(1, 'running')).toHaveLength(1);
    await rest(nap);
  });

  it('starts beside what is still running: allow_all', async () => {
    const nap = await napping('allow_all');

    expect((await nap.runs(3, 'running')).length).toBeGreaterThanOrEqual(3);
    await rest(nap);
  });

  it('keeps one start for when the running one has ended: buffer_one', async () => {
    const nap = await napping('buffer_one');
    await eventually('starts that were left out, since one waits already', async () =>
      (await nap.info()).numActionsSkippedOverlap >= 2 ? true : null,
    );
    const first = await nap.runs(1, 'running');
    expect(first).toHaveLength(1);
    for (const run of first) await nap.stop(run);

    const [one, next] = await eventually('the start that waited', async () => {
      const { recentActions } = await nap.info();
      return recentActions.length > 1 ? recentActions : null;
    });
    // The one that was due next, not the one that was due when the first had ended.
    expect(Number(next?.scheduledAt) - Number(one?.scheduledAt)).toBe(1_000);
    await rest(nap);
  });

  it('stops what is still running, as people do, and starts anew: cancel_other', async () => {
    const nap = await napping('cancel_other');

    const stopped = await nap.runs(2, 'cancelled');
    const run = await world.runs.state(stopped[0]?.workflowId ?? '');

    expect(run?.outcomeReason).toBe('Stopped by an operator.');
    await rest(nap);
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
