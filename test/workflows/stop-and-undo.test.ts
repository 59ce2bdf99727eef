import { describe, expect, it } from 'vitest';
import { anItem } from '../support/an-order.js';
import { eventually } from '../support/eventually.js';
import type { OrderWorld } from '../support/order-world.js';
import { type StartedOrder, stateOfStep, stepOf } from '../support/started-order.js';
import { withOrderWorld } from '../support/with-order-world.js';

describe('stop, undo and failed notices', () => {
  let world: OrderWorld;
  withOrderWorld((opened) => {
    world = opened;
  });

  const balance = async (order: StartedOrder) => (await order.ledger()).balance.map(({ amountMinor }) => amountMinor);

  it('stops a run that waits for approval: withdrawn, cancelled, nothing charged', async () => {
    const order = await world.order({ items: [anItem('DESK-LAMP', 40)] });
    await order.reaches('waiting_approval');

    await order.stop('U0DAVE');
    await eventually('dave to be told', async () => world.slack.toldPrivately('U0DAVE')[0]);
    await order.stop('U0ALICE');
    const run = await order.reaches('cancelled');

    expect(run.approval?.state).toBe('withdrawn');
    expect(run.outcomeReason).toBe('Stopped by <@U0ALICE>.');
    expect(await balance(order)).toEqual([]);
  });

  it('stops a run in the middle: what was done is taken back in reverse, and told with amounts', async () => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order({}, { retryIntervalMs: 60_000 });
    await eventually('shipping to be tried', async () =>
      stateOfStep(await order.state(), 'shipping') === 'retrying' ? true : null,
    );

    await order.stop('U0ALICE');
    const run = await order.reaches('cancelled');

    const undone = run.steps.filter(({ undoes }) => undoes).map(({ undoes, state }) => `${undoes} ${state}`);
    expect(undone).toEqual(['shipping skipped', 'booking completed', 'order completed', 'funds completed']);
    expect(stepOf(run, 'undo_funds')?.detail).toMatch(/^refunded \$90\.00, PAY-\w+ → RFD-\w+$/);
    expect(await balance(order)).toEqual([0]);
  });

  it('is cancelled by Temporal in the same way, and closes as cancelled there', async () => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order();
    await order.reaches('waiting_choice');

    await order.handle.cancel();
    const run = await order.reaches('cancelled');

    expect(run.choice).toBeNull();
    expect(await balance(order)).toEqual([0]);
    await expect(order.handle.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } });
  });

  it('takes a completed order back while the window is open, and is visible as completed at once', async () => {
    const order = await world.order({}, { undoWindowMs: 60_000 });
    const completed = await order.reaches('completed');
    expect(completed.undoUntil).not.toBeNull();
    expect((await order.handle.describe()).status.name).toBe('RUNNING');

    await order.undo('U0DAVE');
    await eventually('dave to be told', async () => world.slack.toldPrivately('U0DAVE')[0]);
    await order.undo('U0ALICE');
    const run = await order.reaches('cancelled');

    expect(run.steps.filter(({ state }) => state === 'compensated').map(({ id }) => id)).toEqual([
      'funds',
      'order',
      'booking',
      'shipping',
    ]);
    expect(run.undoUntil).toBeNull();
    expect(await balance(order)).toEqual([0]);
  });

  it('closes when the window is over, and says so to a late click', async () => {
    const order = await world.order({}, { undoWindowMs: 300 });
    await order.reaches('completed');

    await order.handle.result();

    expect((await order.state()).undoUntil).toBeNull();
    await expect(order.stop('U0ALICE')).rejects.toMatchObject({ code: 'RunEnded' });
  });

  it('completes with a failed email, keeps its Retry, and sends it when it can', async () => {
    await world.chaos('email_notification', '100%');
    const order = await world.order();
    const completed = await order.reaches('completed');
    expect(completed.outcomeReason).toMatch(/did not get through: confirm by email/);
    expect(completed.retryableNotices).toMatchObject([{ stepId: 'email' }]);
    expect(completed.retryableNotices[0]?.options.map(({ name }) => name)).toEqual([
      'retry',
      'notify_sms',
      'notify_call',
    ]);

    await order.choose('U0ALICE', 'retry', { stepId: 'email' });
    await eventually('the second failure', async () => (await order.state()).choicesMade[0]);
    await world.chaos('email_notification', 'off');
    await order.choose('U0ALICE', 'retry', { stepId: 'email' });
    await order.handle.result();

    const run = await order.state();
    expect(run).toMatchObject({ state: 'completed', retryableNotices: [], outcomeReason: null });
    expect(stepOf(run, 'email')?.detail).toMatch(/^EMAIL-/);
  });

  it('sends a failed SMS as a call instead, with its ticket on the card', async () => {
    await world.chaos('sms_notification', '100%');
    const order = await world.order();
    await order.reaches('completed');

    await order.choose('U0ALICE', 'notify_call', { stepId: 'sms' });
    await order.handle.result();

    const call = (await order.state()).steps.find(({ id }) => id.startsWith('sms_notify_call'));
    expect(call).toMatchObject({ state: 'completed', detail: expect.stringMatching(/^TICKET-|^CALL-|^TKT-/) });
  });

  it('keeps trying a compensation that fails, calls people, and ends balanced', async () => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order();
    await order.reaches('waiting_choice');
    await world.chaos('payment_processing', '100%');
    await order.choose('U0ALICE', 'undo');
    const told = await eventually('operators to be told', async () => world.slack.of('postToChannel')[0]);
    expect(told.markdown).toMatch(/Refund the payment” keeps failing \(Payment processing failed/);
    expect((await order.state()).state).toBe('compensating');

    await world.chaos('payment_processing', 'off');
    await order.reaches('cancelled');

    expect(await balance(order)).toEqual([0]);
  });

  it('keeps the last state for when Temporal has forgotten the run', async () => {
    const order = await world.order();
    await order.handle.result();

    const kept = await world.worlds.stores.books.keys('*');

    expect(kept.filter((key) => key.includes(order.workflowId))).not.toEqual([]);
  });
});
