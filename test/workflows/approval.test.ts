import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anItem } from '../support/an-order.js';
import { eventually } from '../support/eventually.js';
import { type OrderWorld, openOrderWorld } from '../support/order-world.js';
import type { StartedOrder } from '../support/started-order.js';

const DEAR = { items: [anItem('DESK-LAMP', 40)] };

describe('an approval', () => {
  let world: OrderWorld;
  let worker: Awaited<ReturnType<OrderWorld['startWorker']>>;
  beforeAll(async () => {
    world = await openOrderWorld();
    worker = await world.startWorker();
  });
  beforeEach(() => world.reset());
  afterAll(() => world.stop());

  const waiting = async (...given: Parameters<OrderWorld['order']>): Promise<StartedOrder> => {
    const order = await world.order(given[0] ?? DEAR, given[1]);
    await order.reaches('waiting_approval');
    return order;
  };
  const told = (user: string, words: RegExp) =>
    eventually(`${user} to be told ${words}`, async () =>
      world.slack.toldPrivately(user).find((text) => words.test(text)),
    );

  it('is not asked at exactly the threshold, and is asked one cent above it', async () => {
    const desks = anItem('DESK-LAMP', 1);
    const at = await world.order({ items: [{ ...desks, unit: { amountMinor: 100_000, currency: 'USD' } }] });
    const above = await world.order({ items: [{ ...desks, unit: { amountMinor: 100_001, currency: 'USD' } }] });

    await at.reaches('completed');
    const asked = await above.reaches('waiting_approval');

    expect(asked.waitingFor).toBe('approval');
    expect(await above.handle.query('get_approval_status')).toBe('pending');
  });

  it('is refused to the requester, to guests and to people of another workspace, each with a reason', async () => {
    const order = await waiting();
    const { approval } = await order.state();

    await order.decide('U0ALICE', 'approve');
    await order.decide('U0DAVE', 'approve');
    const foreign = { ...order.click('U0CAROL'), team: 'T0OTHER', decision: 'approve' as const, reason: null };
    const { id: approvalId, digest } = approval ?? { id: '', digest: '' };
    await world.runs.decide(order.workflowId, { ...foreign, approvalId, digest });

    await told('U0ALICE', /yourself/);
    await told('U0DAVE', /up to the group finance/);
    await told('U0CAROL', /workspace/);
    expect((await order.state()).approval?.decisions).toEqual([]);
  });

  it('is decided by the first click; later ones are told who decided, when and why', async () => {
    const order = await waiting();
    const shown = await order.state();

    await order.decide('U0CAROL', 'approve', 'within the budget');
    await order.decide('U0BOB', 'reject', 'no', shown);
    const run = await order.reaches('completed');

    expect(run.decidedBy).toBe('U0CAROL');
    expect(run.approval?.decisions).toHaveLength(1);
    await told('U0BOB', /<@U0CAROL> approved it at \d\d:\d\d UTC.*within the budget/);
  });

  it('tells a click that comes after the end who decided', async () => {
    const order = await waiting();
    const shown = await order.state();
    await order.decide('U0CAROL', 'reject', 'too much');
    await order.handle.result();

    const late = order.decide('U0BOB', 'approve', null, shown);

    await expect(late).rejects.toMatchObject({ code: 'RunEnded', message: expect.stringMatching(/U0CAROL> rejected/) });
  });

  it('counts a double click once', async () => {
    const order = await waiting();
    const { approval } = await order.state();
    const { id: approvalId, digest } = approval ?? { id: '', digest: '' };
    const click = { ...order.click('U0CAROL'), approvalId, digest, decision: 'approve' as const, reason: null };

    await Promise.all([world.runs.decide(order.workflowId, click), world.runs.decide(order.workflowId, click)]);
    const run = await order.reaches('completed');

    expect(run.approval?.decisions).toHaveLength(1);
    expect(world.slack.toldPrivately('U0CAROL')).toEqual([]);
  });

  it('is void for what was shown before the order changed, and is asked again with the new numbers', async () => {
    const order = await waiting();
    const before = await order.state();

    const request = { ...order.request, items: [anItem('DESK-LAMP', 50)] };
    await order.handle.signal('change_order', { request, by: 'U0ALICE' });
    const after = await eventually('a new request', async () => {
      const { approval } = await order.state();
      return approval && approval.id !== before.approval?.id && approval.state === 'waiting' ? approval : null;
    });
    await order.decide('U0CAROL', 'approve', null, before);
    await told('U0CAROL', /withdrawn/);

    expect(after.total.amountMinor).toBe(225_000);
    await order.decide('U0CAROL', 'approve');
    expect((await order.reaches('completed')).total?.amountMinor).toBe(225_000);
    const withdrawn = world.slack.of('updateApproval').filter(({ approval }) => approval.state === 'withdrawn');
    expect(withdrawn).toHaveLength(1);
  });

  it('holds: a change that comes after the decision is refused', async () => {
    const order = await waiting(DEAR, { undoWindowMs: 60_000 });
    const request = { ...order.request, items: [anItem('LAPTOP-14', 50)] };
    await order.decide('U0CAROL', 'approve');
    const run = await order.reaches('completed');

    await order.handle.signal('change_order', { request, by: 'U0ALICE' });
    await order.handle.signal('change_order', { request, by: 'U0DAVE' });

    expect(run.items).toMatchObject([{ sku: 'DESK-LAMP', quantity: 40 }]);
    await told('U0ALICE', /only be changed while it waits for approval/);
    await told('U0DAVE', /Only the person who placed the order/);
  });

  it('stops its clock while a question to the requester is open', async () => {
    const order = await waiting(DEAR, { approvalTimeoutMs: 1_500 });
    const asked = await order.state();
    const approvalId = asked.approval?.id ?? '';

    await world.runs.ask(order.workflowId, { ...order.click('U0CAROL'), approvalId, text: 'Which budget?' });
    await eventually('the question', async () => (await order.state()).approval?.question);
    await world.runs.ask(order.workflowId, { ...order.click('U0ALICE'), approvalId, text: 'Marketing' });
    const answered = await eventually('the answer', async () =>
      (await order.state()).approval?.question?.answer ? (await order.state()).approval : null,
    );

    expect(answered.question).toMatchObject({ by: 'U0CAROL', text: 'Which budget?', answer: 'Marketing' });
    expect(Date.parse(answered.expiresAt)).toBeGreaterThan(Date.parse(asked.approval?.expiresAt ?? ''));
    expect((await order.reaches('expired')).approval?.state).toBe('expired');
  });

  it('is decided by a click that came while every worker was down', async () => {
    const order = await waiting();
    const shown = await order.state();
    await worker.stop();

    await order.decide('U0CAROL', 'approve', 'seen on the phone', shown);
    worker = await world.startWorker();

    expect((await order.reaches('completed')).decidedBy).toBe('U0CAROL');
  });

  it('can be given by the plain signal of the command line, also before it is asked', async () => {
    const order = await world.order(DEAR);
    await world.runs.approveOrder(order.request.orderId, 'High-value customer - approved');

    const run = await order.reaches('completed');

    expect(run.decidedBy).toBe('cli');
    expect(await order.handle.query('get_approval_status')).toBe('approved');
    expect(await order.handle.query('get_approval_reason')).toBe('High-value customer - approved');
  });

  it('goes to the approvals channel when the order came in a direct message', async () => {
    const origin = {
      team: 'T0SANDBOX',
      channel: 'D0ALICE',
      channelType: 'im',
      threadTs: '1.1',
      messageTs: '1.1',
    } as const;
    await waiting({ ...DEAR, origin }, { approvalTimeoutMs: 800, approvalReminderMs: 700 });

    const reminder = await eventually('a reminder', async () => world.slack.of('postToChannel')[0]);

    expect(reminder).toMatchObject({ channel: 'C0APPROVALS' });
  });
});
