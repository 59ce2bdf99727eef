import { describe, expect, it } from 'vitest';
import { returnWorkflowId } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import type { OrderWorld } from '../support/order-world.js';
import { type StartedOrder, startedOrder, stateOfStep } from '../support/started-order.js';
import { withOrderWorld } from '../support/with-order-world.js';

describe('a return, after the undo window', () => {
  let world: OrderWorld;
  withOrderWorld((opened) => {
    world = opened;
  });

  const balance = async (order: StartedOrder) => (await order.ledger()).balance.map(({ amountMinor }) => amountMinor);
  const returnOf = (order: StartedOrder): StartedOrder => {
    const workflowId = returnWorkflowId(order.request.orderId);
    return startedOrder({ ...world, workflowId, request: order.request });
  };
  const closedOrder = async (): Promise<StartedOrder> => {
    const order = await world.order();
    await order.handle.result();
    return order;
  };

  it('is asked for by a late Undo, decided by somebody else, and gives everything back', async () => {
    const order = await closedOrder();

    await order.undo('U0ALICE');
    const asked = returnOf(order);
    const waiting = await asked.reaches('waiting_approval');
    expect(waiting.title).toBe(`Return of order ${order.request.orderId}: 2 × Desk lamp`);
    await asked.decide('U0ALICE', 'approve');
    await eventually('alice to be told', async () => world.slack.toldPrivately('U0ALICE')[0]);
    await asked.decide('U0CAROL', 'approve', 'arrived broken');
    const run = await asked.reaches('refunded');

    expect(run.steps.map(({ id }) => id)).toEqual([
      'approve',
      'undo_shipping',
      'undo_booking',
      'undo_order',
      'undo_funds',
      'undone_notify_email',
      'undone_notify_sms',
      'summary',
    ]);
    expect(await balance(order)).toEqual([0]);
  });

  it('is told on the card of the order, which stays true when every worker and bot starts anew', async () => {
    const order = await closedOrder();
    await order.undo('U0ALICE');
    const asked = returnOf(order);
    await asked.reaches('waiting_approval');
    await asked.decide('U0CAROL', 'approve');
    await asked.handle.result();

    const run = await order.state();
    const cards = world.slack.of('updateCard').filter((card) => card.run.workflowId === order.workflowId);

    const returned = { state: 'completed', returnedBy: { runId: order.request.orderId.replace('ORD', 'RET') } };
    expect(run).toMatchObject({ ...returned, undoUntil: null, outcomeReason: expect.stringContaining('$90.00') });
    expect(cards.at(-1)?.run).toEqual(run);
    expect(['funds', 'order', 'booking', 'shipping'].map((id) => stateOfStep(run, id))).toEqual(
      Array.from({ length: 4 }, () => 'compensated'),
    );
    await expect(order.undo('U0ALICE')).rejects.toMatchObject({ code: 'ReturnedAlready' });
  });

  it('gives nothing back when it is rejected', async () => {
    const order = await closedOrder();
    await order.undo('U0ERIN');
    const asked = returnOf(order);
    await asked.reaches('waiting_approval');

    await asked.decide('U0BOB', 'reject', 'used for months');
    await asked.reaches('rejected');

    expect(await balance(order)).toEqual([9_000]);
  });

  it('is not for everybody', async () => {
    const order = await closedOrder();

    await expect(order.undo('U0DAVE')).rejects.toMatchObject({ code: 'NotYours' });
  });

  it('can also be asked for while a failed notice keeps the order open', async () => {
    await world.chaos('sms_notification', '100%');
    const order = await world.order();
    await order.reaches('completed');

    await order.undo('U0ALICE');
    const asked = returnOf(order);
    await eventually('the return', async () => world.runs.state(asked.workflowId));
    await asked.reaches('waiting_approval');
    await asked.decide('U0CAROL', 'approve');

    await asked.reaches('refunded');
    expect(await balance(order)).toEqual([0]);
    await order.handle.result();
    expect(await order.state()).toMatchObject({ returnedBy: {}, retryableNotices: [], undoUntil: null });
  });
});
