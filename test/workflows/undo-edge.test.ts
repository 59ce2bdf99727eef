import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { returnWorkflowId } from '../../src/domain/contract.js';
import { type DefinitionWorld, openDefinitionWorld, type StartedRun } from '../support/definition-world.js';
import { eventually } from '../support/eventually.js';
import { type StartedOrder, startedOrder } from '../support/started-order.js';

const WINDOW_MS = 3_000;

type Run = StartedOrder | StartedRun;
interface Left {
  run: Run;
  end: number;
}

describe('Undo at the end of its time', () => {
  let world: DefinitionWorld;
  let workers: Awaited<ReturnType<DefinitionWorld['employ']>>;
  beforeAll(async () => {
    world = await openDefinitionWorld({}, { employed: false });
  });
  beforeEach(async () => {
    await world.reset();
    workers = await world.employ();
  });
  afterEach(() => workers.stop());
  afterAll(() => world.stop());

  const aDesk = async (): Promise<Run> => {
    const plan = world.plans.get('desk-setup');
    if (!plan) throw new Error('desk-setup is not shipped');
    const parameters = { person: 'Maria', computer: 'Laptop' };
    return world.start(plan, { parameters, settings: { undoWindowMs: WINDOW_MS } });
  };
  const returnOf = ({ request }: Run) =>
    startedOrder({ ...world, workflowId: returnWorkflowId(request.orderId), request });
  const balance = async (run: Run) => (await run.ledger()).balance.map(({ amountMinor }) => amountMinor);

  /** In ms; 0 when a busy machine only looked after it. */
  const endOfWindow = (run: Run): Promise<number> =>
    eventually('Undo on the card', async () => {
      const { undoUntil, endedAt } = await run.state();
      if (undoUntil !== null) return Date.parse(undoUntil);
      return endedAt === null ? null : 0;
    });
  /** Whether the server has noted the end of the last timer. */
  const isOver = async ({ handle }: Run): Promise<boolean> => {
    const events = (await handle.fetchHistory()).events ?? [];
    const last = events.findLast(({ timerStartedEventAttributes: started }) => started)?.eventId;
    return events.some(({ timerFiredEventAttributes: fired }) => fired?.startedEventId?.eq(last ?? 0));
  };
  const windowIsOver = (run: Run) => eventually('the end of the window', async () => (await isOver(run)) || null);
  /** An order and a declared workflow, completed; every worker is gone while they can still be undone. */
  const abandoned = async (): Promise<readonly [Left, Left]> => {
    const [order, desk] = await Promise.all([world.order({}, { undoWindowMs: WINDOW_MS }), aDesk()]);
    const [orderEnd, deskEnd] = await Promise.all([endOfWindow(order), endOfWindow(desk)]);
    await workers.stop();
    if (!(await isOver(order)) && !(await isOver(desk))) {
      return [
        { run: order, end: orderEnd },
        { run: desk, end: deskEnd },
      ];
    }
    // A busy machine took longer than the window.
    workers = await world.employ();
    return abandoned();
  };
  const click = (run: Run, atMs: number) =>
    world.runs.undo(run.workflowId, { ...run.click('U0ALICE'), at: new Date(atMs).toISOString() });

  it('counts in its last moment, although nobody works until after it', async () => {
    const left = await abandoned();

    for (const { run, end } of left) await click(run, end);
    for (const { run } of left) await windowIsOver(run);
    workers = await world.employ();

    for (const { run } of left) {
      const undone = await run.reaches('cancelled');
      expect(undone.outcomeReason).toBe('Undone by <@U0ALICE> after it had completed.');
      expect((await balance(run)).every((amountMinor) => amountMinor === 0)).toBe(true);
    }
  });

  it('becomes a return a moment later, or is told where there is none, although both are learnt at once', async () => {
    const left = await abandoned();
    const [order, desk] = left;

    for (const { run } of left) await windowIsOver(run);
    for (const { run, end } of left) await click(run, end + 1);
    workers = await world.employ();

    const asked = returnOf(order.run);
    await eventually('the return', () => world.runs.state(asked.workflowId));
    await asked.reaches('waiting_approval');
    expect(await balance(order.run)).toEqual([9_000]);
    await desk.run.handle.result();
    expect(world.slack.toldPrivately('U0ALICE')).toContain('The time for Undo is over.');
    for (const { run } of left) expect(await run.state()).toMatchObject({ state: 'completed', undoUntil: null });
  });

  it('loses no click around its end: each is the undo or a return', async () => {
    const early = [100, 50, 20, 0, -20, -50, -100];
    const ends = await Promise.all(
      early.map(async (ms) => {
        const order = await world.order({}, { undoWindowMs: WINDOW_MS });
        const end = await endOfWindow(order);
        await eventually('its moment', async () => (Date.now() >= end - ms ? true : null));
        await order.undo('U0ALICE');
        return eventually('the undo or a return', async () => {
          const asked = await world.runs.state(returnWorkflowId(order.request.orderId));
          const { state } = await order.state();
          return asked?.state === 'waiting_approval' || state === 'cancelled' ? [state, asked?.state] : null;
        });
      }),
    );

    for (const [order, asked] of ends) expect([order === 'cancelled', asked !== undefined]).toContain(true);
    for (const [order, asked] of ends) expect(order === 'cancelled' && asked !== undefined).toBe(false);
  });
});
