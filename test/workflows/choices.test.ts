import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import type { OrderWorld } from '../support/order-world.js';
import { stateOfStep, stepOf } from '../support/started-order.js';
import { withOrderWorld } from '../support/with-order-world.js';

describe('the failure card', () => {
  let world: OrderWorld;
  withOrderWorld((opened) => {
    world = opened;
  });

  const balance = async (order: { ledger(): Promise<{ balance: { amountMinor: number }[] }> }) =>
    (await order.ledger()).balance.map(({ amountMinor }) => amountMinor);

  it('comes at once for a declined payment, in the words of the service, with its prices', async () => {
    await world.chaos('payment_processing', '4th');
    for (const _ of [1, 2, 3]) await (await world.order()).reaches('completed');

    const order = await world.order();
    const { choice, waitingFor, steps } = await order.reaches('waiting_choice');

    expect(waitingFor).toBe('choice');
    expect(choice?.reason).toBe('Payment processing failed - card declined after 3 successful transactions');
    expect(steps.find(({ id }) => id === 'funds')?.attempt).toBe(1);
    const names = choice?.options.map(({ name }) => name);
    expect(names).toEqual(['retry', 'change', 'notify_email', 'notify_sms', 'notify_call', 'undo']);
    expect(choice?.options[0]?.hint).toContain('$90.00');
    expect(choice?.notOffered.join()).toContain('Skip');
  });

  it('really sends the SMS, shows its id, tries again and completes', async () => {
    await world.chaos('payment_processing', '4th');
    for (const _ of [1, 2, 3]) await (await world.order()).reaches('completed');
    const order = await world.order();
    await order.reaches('waiting_choice');

    await order.choose('U0ALICE', 'notify_sms');
    const run = await order.reaches('completed');

    expect(stepOf(run, 'funds_notify_sms_1')?.detail).toMatch(/^SMS-\w+ to \+1-555-0123$/);
    expect(run.choicesMade).toMatchObject([{ stepId: 'funds', option: 'notify_sms', by: 'U0ALICE' }]);
    expect(await balance(order)).toEqual([9_000]);
  });

  it('offers the other channels when a notice does not get through', async () => {
    await world.chaos('order_creation', '100%');
    await world.chaos('sms_notification', '100%');
    const order = await world.order();
    const first = await order.reaches('waiting_choice');

    await order.choose('U0ALICE', 'notify_sms');
    const second = await eventually('the next card', async () => {
      const { choice } = await order.state();
      return choice && choice.id !== first.choice?.id ? choice : null;
    });

    expect(second.stepId).toBe('order');
    expect(second.reason).toBe('SMS delivery failed - gateway temporarily unavailable');
    expect(second.options.map(({ name }) => name)).not.toContain('notify_sms');
    expect(second.options.map(({ name }) => name)).toContain('notify_call');
  });

  it('tells each automatic attempt before it asks', async () => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order();

    const run = await order.reaches('waiting_choice');

    expect(stepOf(run, 'shipping')).toMatchObject({ state: 'failed', attempt: 3, maxAttempts: 3 });
    expect(run.choice?.reason).toBe('Shipping confirmation failed - warehouse system unavailable');
  });

  it('ships to another address after Change and retry, and refuses an empty one with a sentence', async () => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order();
    const { choice } = await order.reaches('waiting_choice');
    expect(choice?.options.find(({ name }) => name === 'change')?.fields).toMatchObject([{ id: 'address' }]);
    await world.chaos('shipping_confirmation', 'off');

    await order.choose('U0ALICE', 'change', { fields: { address: '  ' } });
    const again = await eventually('the next card', async () => {
      const now = (await order.state()).choice;
      return now && now.id !== choice?.id ? now : null;
    });
    expect(again.reason).toMatch(/is not an address/);
    await order.choose('U0ALICE', 'change', { fields: { address: '7 New Road' } });

    expect(stepOf(await order.reaches('completed'), 'shipping')?.detail).toContain('7 New Road');
  });

  it('offers no change that would change the price of what is paid, and says why', async () => {
    await world.chaos('order_creation', '100%');
    const order = await world.order();

    const { choice } = await order.reaches('waiting_choice');

    expect(choice?.options.map(({ name }) => name)).not.toContain('change');
    expect(choice?.notOffered.join()).toMatch(/Change: it is paid for as it is/);
    expect(choice?.options.at(-1)?.hint).toBe('Give back $90.00 and end the order');
  });

  it('lets the wallet pay when the card is declined', async () => {
    await world.chaos('payment_processing', '4th');
    for (const _ of [1, 2, 3]) await (await world.order()).reaches('completed');
    const order = await world.order();
    await order.reaches('waiting_choice');

    await order.choose('U0ALICE', 'change', { fields: { method: 'wallet' } });
    const run = await order.reaches('completed');

    expect(stepOf(run, 'funds')?.detail).toContain('by wallet');
  });

  it('skips where that is safe, and says so', async () => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order();
    await order.reaches('waiting_choice');

    await order.choose('U0ERIN', 'skip');

    expect(stateOfStep(await order.reaches('completed'), 'shipping')).toBe('skipped');
  });

  it('is for the requester and operators; everybody else is told so, and a second choice who was first', async () => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order();
    const { choice } = await order.reaches('waiting_choice');

    await order.choose('U0DAVE', 'undo');
    await eventually('dave to be told', async () => world.slack.toldPrivately('U0DAVE')[0]);
    expect((await order.state()).state).toBe('waiting_choice');
    await order.choose('U0ALICE', 'undo');
    await world.runs.choose(order.workflowId, {
      ...order.click('U0ERIN'),
      choiceId: choice?.id ?? '',
      option: 'retry',
    });
    const run = await order.reaches('cancelled');

    const [late] = await eventually('erin to be told', async () => {
      const words = world.slack.toldPrivately('U0ERIN');
      return words.length > 0 ? words : null;
    });
    expect(late).toMatch(/Already chosen: <@U0ALICE>/);
    expect(run.outcomeReason).toMatch(/Cancelled by choice/);
    expect(await balance(order)).toEqual([0]);
  });

  it('reminds, then takes everything back when nobody answers', async () => {
    await world.chaos('shipping_confirmation', '100%');
    const order = await world.order({}, { choiceTimeoutMs: 600, choiceReminderMs: 300 });

    const run = await order.reaches('cancelled');

    expect(run.choice?.decided).toMatchObject({ option: 'undo', by: 'nobody' });
    expect(world.slack.of('postToThread').filter(({ kind }) => kind === 'reminder')).toHaveLength(1);
    expect(await balance(order)).toEqual([0]);
  });

  it('ends as payment failed when the payment is given up', async () => {
    await world.chaos('payment_processing', '100%');
    const order = await world.order();
    await order.reaches('waiting_choice');

    await order.choose('U0ALICE', 'undo');
    const run = await order.reaches('payment_failed');

    expect(run.outcomeReason).toMatch(/card network temporarily unavailable\. Nothing is charged\./);
    expect(await balance(order)).toEqual([]);
  });
});
