import { describe, expect, it } from 'vitest';
import { anItem, anOrder } from '../support/an-order.js';
import { eventually } from '../support/eventually.js';
import { type OrderWorld, THREAD } from '../support/order-world.js';
import { someSettings } from '../support/run-settings.js';
import { withOrderWorld } from '../support/with-order-world.js';

describe('runs, as everybody outside of workflows sees them', () => {
  let world: OrderWorld;
  withOrderWorld((opened) => {
    world = opened;
  });

  it('makes one run of fifty starts with the same order id', async () => {
    const input = { request: anOrder({ orderId: 'ORD-FIFTYFIFTY00' }), settings: someSettings() };

    const started = await Promise.all(Array.from({ length: 50 }, () => world.runs.startOrder(input)));
    const run = await world.runs.ended('order-workflow-ORD-FIFTYFIFTY00');
    await world.runs.startOrder(input);

    expect(new Set(started.map(({ workflowId }) => workflowId)).size).toBe(1);
    expect(run.state).toBe('completed');
    const { lines } = await world.worlds.open().activities.readLedger({ runId: 'ORD-FIFTYFIFTY00' });
    expect(lines.filter(({ what }) => what === 'payment')).toHaveLength(1);
  });

  it('lists the runs of a person with their state, newest first, and only open ones when asked so', async () => {
    const requester = { userId: 'U0LISTED', name: null, email: null, phone: null };
    const done = await world.order({ requester });
    const waiting = await world.order({ requester, items: [anItem('DESK-LAMP', 40)] });
    await done.reaches('completed');
    await waiting.reaches('waiting_approval');

    const listed = await eventually('both in the list', async () => {
      const found = await world.runs.listRuns({ requester: 'U0LISTED' });
      return found.length === 2 && found[0]?.waitingFor === 'approval' && found[1]?.state === 'completed'
        ? found
        : null;
    });
    const open = await world.runs.listRuns({ requester: 'U0LISTED', open: true });

    expect(listed.map(({ workflowId }) => workflowId)).toEqual([waiting.workflowId, done.workflowId]);
    expect(listed[0]).toMatchObject({ kind: 'order', requester: 'U0LISTED', origin: THREAD });
    const found = async (filter: object) =>
      (await world.runs.listRuns({ requester: 'U0LISTED', ...filter })).map(({ workflowId }) => workflowId);
    expect(await found({ state: 'completed' })).toEqual([done.workflowId]);
    expect(await found({ kind: 'order', state: 'waiting_approval' })).toEqual([waiting.workflowId]);
    expect(await found({ kind: 'joke' })).toEqual([]);
    expect(open.map(({ workflowId }) => workflowId)).toEqual([waiting.workflowId]);
    expect(await world.runs.listRuns({ requester: 'U0LISTED', channels: ['C0GENERAL'] })).toEqual([]);
    expect((await world.runs.runsOf('U0LISTED')).map(({ state }) => state)).toEqual(['waiting_approval', 'completed']);
  });

  it('finds no list entry by a name that tries to be a query', async () => {
    expect(await world.runs.listRuns({ requester: "x' OR SlackUserId != 'y" })).toEqual([]);
  });

  it('refuses a click for a run that never was, in words for the person', async () => {
    const click = { by: 'U0ALICE', team: 'T0SANDBOX', at: '', clickId: '1', channel: 'C0ORDERS', threadTs: null };

    await expect(world.runs.stop('order-workflow-ORD-NONE', click)).rejects.toMatchObject({
      name: 'Refusal',
      code: 'UnknownRun',
      message: expect.stringMatching(/no such run/),
    });
    expect(await world.runs.state('order-workflow-ORD-NONE')).toBeNull();
  });

  it('follows a run through its versions to its end', async () => {
    const order = await world.order();

    const seen: string[] = [];
    for await (const run of world.runs.follow(order.workflowId)) seen.push(run.state);

    expect(seen.at(-1)).toBe('completed');
  });
});
