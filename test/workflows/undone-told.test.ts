import { describe, expect, it } from 'vitest';
import { returnWorkflowId } from '../../src/domain/contract.js';
import { readJournal } from '../../src/store/journal.js';
import { anItem } from '../support/an-order.js';
import { eventually } from '../support/eventually.js';
import type { OrderWorld } from '../support/order-world.js';
import { type StartedOrder, startedOrder, stateOfStep, stepOf } from '../support/started-order.js';
import { withOrderWorld } from '../support/with-order-world.js';

describe('a confirmed order that is taken back', () => {
  let world: OrderWorld;
  withOrderWorld((opened) => {
    world = opened;
  });

  const balance = async (order: StartedOrder) => (await order.ledger()).balance.map(({ amountMinor }) => amountMinor);
  const summaries = () => world.slack.of('postToThread').filter(({ kind }) => kind === 'summary');
  /** What the customer was sent for a run, in the order in which it left. */
  const sentFor = async (runId: string) =>
    (await readJournal(world.world.books, runId)).flatMap(({ sent }) => (sent ? [`${sent.to}: ${sent.text}`] : []));
  const troubled = async (): Promise<StartedOrder> => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order();
    await order.reaches('waiting_choice');
    return order;
  };
  const expectTold = async (order: StartedOrder) => {
    const { orderId, customer } = order.request;
    const words = `Your order ${orderId} (2 × Desk lamp) was cancelled and will not be delivered. $90.00 was given back.`;
    const sent = await sentFor(orderId);
    expect(sent.slice(2).sort()).toEqual([`${customer.phone}: ${words}`, `${customer.email}: ${words}`]);
    const run = await order.state();
    expect(stepOf(run, 'undone_notify_email')?.detail).toMatch(/^EMAIL-/);
    expect(stepOf(run, 'undone_notify_sms')?.detail).toMatch(/^SMS-/);
    expect(await balance(order)).toEqual([0]);
  };

  it('tells its customer when it is undone, and the thread has a summary that is true again', async () => {
    const order = await world.order({}, { undoWindowMs: 60_000 });
    await order.reaches('completed');
    await order.undo('U0ALICE');
    await order.reaches('cancelled');
    await order.handle.result();

    await expectTold(order);
    const [first, second, ...more] = summaries();
    expect(first?.markdown).toContain('is on its way.');
    expect(second?.markdown).toContain('**Status**: cancelled');
    expect(second?.markdown).toContain('2 × Desk lamp will not be delivered.');
    expect(more).toEqual([]);
    expect(second?.key).not.toBe(first?.key);
    expect((await order.state()).summaryMarkdown).toBe(second?.markdown);
  });

  it('tells its customer when it is stopped while shipping is tried', async () => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order({}, { retryIntervalMs: 60_000 });
    await eventually('shipping to be tried', async () =>
      stateOfStep(await order.state(), 'shipping') === 'retrying' ? true : null,
    );
    await order.stop('U0ALICE');
    await order.reaches('cancelled');
    await order.handle.result();

    await expectTold(order);
    expect(summaries().map(({ markdown }) => markdown.includes('will not be delivered.'))).toEqual([true]);
  });

  it('tells its customer when somebody cancels at the failed shipping', async () => {
    const order = await troubled();
    await order.choose('U0ALICE', 'undo');
    await order.reaches('cancelled');
    await order.handle.result();

    await expectTold(order);
    expect(summaries().map(({ markdown }) => markdown.includes('will not be delivered.'))).toEqual([true]);
  });

  it('tells its customer only in the ways that confirmed it, and ends although that fails', async () => {
    await world.chaos('sms_notification', '100%');
    const order = await troubled();
    await world.chaos('email_notification', '100%');
    await order.choose('U0ALICE', 'undo');
    const run = await order.reaches('cancelled');

    expect(stateOfStep(run, 'undone_notify_email')).toBe('failed');
    expect(stepOf(run, 'undone_notify_sms')).toBeUndefined();
    expect(await balance(order)).toEqual([0]);
  });

  it('says in the thread and on its card that the customer does not know yet, and tells them when it can', async () => {
    const order = await troubled();
    await world.chaos('email_notification', '100%');
    await order.choose('U0ALICE', 'undo');
    const run = await order.reaches('cancelled');
    const [chosen = ''] = run.outcomeReason?.split(' This did not get through: ') ?? [];

    expect(run.outcomeReason).toBe(`${chosen} This did not get through: tell the customer by email.`);
    expect(run.retryableNotices.map(({ stepId }) => stepId)).toEqual(['undone_notify_email']);
    expect(run.retryableNotices[0]?.options.map(({ name }) => name)).toEqual(['retry', 'notify_sms', 'notify_call']);
    const summary = await eventually('the summary', async () => summaries()[0]);
    expect(summary.markdown).toContain(
      '- Tell the customer by email was not delivered: use its Retry button on the card.',
    );
    await order.choose('U0DAVE', 'retry', { stepId: 'undone_notify_email' });
    await eventually('dave to be told', async () => world.slack.toldPrivately('U0DAVE')[0]);
    await order.choose('U0ALICE', 'retry', { stepId: 'undone_notify_email' });
    await eventually('the second failure', async () =>
      (await order.state()).choicesMade.find(({ note }) => note === 'it failed again'),
    );

    await world.chaos('email_notification', 'off');
    await order.choose('U0ALICE', 'retry', { stepId: 'undone_notify_email' });
    await order.handle.result();

    expect(await order.state()).toMatchObject({ state: 'cancelled', retryableNotices: [], outcomeReason: chosen });
    await expectTold(order);
  });

  it('tells in another way that the money came back, when the email about it cannot be sent', async () => {
    await world.chaos('email_notification', '100%');
    const order = await world.order({ items: [anItem('TYPEWRITER')] });
    const run = await order.reaches('refunded');
    expect(run.outcomeReason).toMatch(/The payment is refunded\. This did not get through: notify by email\.$/);

    await order.choose('U0ALICE', 'notify_sms', { stepId: 'notify_customer' });
    await order.handle.result();

    const { orderId, customer } = order.request;
    const after = await order.state();
    expect(after.outcomeReason).toMatch(/The payment is refunded\.$/);
    expect(stepOf(after, 'notify_customer')?.detail).toBe('Sent another way');
    expect(await sentFor(orderId)).toEqual([
      `${customer.phone}: Your order ${orderId} could not be completed: ${after.outcomeReason}`,
    ]);
  });

  it('has nobody to tell when it was never confirmed', async () => {
    await world.chaos('order_creation', '100%');
    const order = await world.order();
    await order.reaches('waiting_choice');
    await order.choose('U0ALICE', 'undo');
    const run = await order.reaches('cancelled');

    expect(run.steps.filter(({ id }) => id.startsWith('undone_'))).toEqual([]);
    expect(await sentFor(order.request.orderId)).toEqual([]);
  });

  it('keeps a word about the return that failed on the card of the return', async () => {
    const order = await world.order();
    await order.handle.result();
    await world.chaos('sms_notification', '100%');
    await order.undo('U0ALICE');
    const workflowId = returnWorkflowId(order.request.orderId);
    const asked = startedOrder({ ...world, workflowId, request: order.request });
    await asked.reaches('waiting_approval');
    await asked.decide('U0CAROL', 'approve');
    const run = await asked.reaches('refunded');
    expect(run.retryableNotices.map(({ stepId }) => stepId)).toEqual(['undone_notify_sms']);
    await eventually('the order to be told', async () => (await order.state()).returnedBy);

    await asked.choose('U0ALICE', 'notify_call', { stepId: 'undone_notify_sms' });
    await asked.handle.result();

    const call = (await asked.state()).steps.find(({ id }) => id.startsWith('undone_notify_sms_notify_call'));
    expect(call).toMatchObject({ state: 'completed' });
    expect((await asked.state()).retryableNotices).toEqual([]);
  });

  it('tells its customer and the thread when it was returned', async () => {
    const order = await world.order();
    await order.handle.result();
    await order.undo('U0ALICE');
    const { orderId, customer } = order.request;
    const asked = startedOrder({ ...world, workflowId: returnWorkflowId(orderId), request: order.request });
    await asked.reaches('waiting_approval');
    await asked.decide('U0CAROL', 'approve');
    const run = await asked.reaches('refunded');
    await asked.handle.result();

    const words = `Your order ${orderId} (2 × Desk lamp) was returned. $90.00 was given back.`;
    expect((await sentFor(run.runId)).sort()).toEqual([`${customer.phone}: ${words}`, `${customer.email}: ${words}`]);
    expect(summaries().map(({ markdown }) => markdown.split('\n').at(-1))).toEqual([
      '- 2 × Desk lamp for $90.00 is on its way.',
      '- 2 × Desk lamp for $90.00 was returned.',
    ]);
    expect(await balance(order)).toEqual([0]);
  });
});
