import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finalStates } from '../../src/store/final-states.js';
import { runEvents } from '../../src/store/run-events.js';
import { aRun } from '../support/a-run.js';
import { simulatedWorlds } from '../support/simulated-world.js';

describe('what stays on record about a run', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  afterAll(() => worlds.stop());

  it('is its last state, for a year, also after the cache was wiped', async () => {
    const { activities, stores } = await worlds.fresh();
    const run = aRun({ version: 12 });

    await activities.keepFinalState({ run });
    await activities.keepFinalState({ run: aRun({ version: 11, state: 'running' }) });
    await stores.cache.flushdb();

    expect(await finalStates(stores.books).read(run.workflowId)).toEqual(run);
    expect(await stores.books.ttl(`final:${run.workflowId}`)).toBeGreaterThan(364 * 86_400);
    expect(await finalStates(stores.books).read('order-workflow-ORD-OTHER')).toBeNull();
  });

  it('is told to whoever reads on, in order and once', async () => {
    const { activities, stores } = await worlds.fresh();
    const events = runEvents(stores.cache);
    await activities.publishRunChanged({ workflowId: 'w-1', version: 1, state: 'running' });
    const from = await events.last();

    await activities.publishRunChanged({ workflowId: 'w-1', version: 2, state: 'completed' });
    await activities.publishRunChanged({ workflowId: 'w-2', version: 1, state: 'running' });
    const first = await events.read(from, 1_000);

    expect(first.events).toEqual([
      { workflowId: 'w-1', version: 2, state: 'completed' },
      { workflowId: 'w-2', version: 1, state: 'running' },
    ]);
    expect(await events.read(first.lastId, 1)).toEqual({ lastId: first.lastId, events: [] });
  });

  it('reaches a reader that was already waiting', async () => {
    const { activities, stores } = await worlds.fresh();
    const listening = stores.cache.duplicate();

    const waiting = runEvents(listening).read(await runEvents(stores.cache).last(), 10_000);
    await activities.publishRunChanged({ workflowId: 'w-1', version: 7, state: 'waiting_approval' });

    expect((await waiting).events).toEqual([{ workflowId: 'w-1', version: 7, state: 'waiting_approval' }]);
    await listening.quit();
  });
});
