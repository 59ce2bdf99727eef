import { describe, expect, it } from 'vitest';
import { returnWorkflowId } from '../../src/domain/contract.js';
import { answerMessage } from '../../src/slack/views/answer.js';
import { anItem } from '../support/an-order.js';
import { eventually } from '../support/eventually.js';
import type { OrderWorld } from '../support/order-world.js';
import { startedOrder } from '../support/started-order.js';
import { withOrderWorld } from '../support/with-order-world.js';

const DEAR = { items: [anItem('DESK-LAMP', 40)] };
const DEARER_ALTERNATIVE = { items: [anItem('PROJECTOR')], channel: 'corporate' as const };
const CALLS_EVERYBODY = '<!subteam^S0FINANCE> <@U0BOB> <!date^1^soon^https://evil.example|click> <!channel>';

describe('somebody who tries what is not meant', () => {
  let world: OrderWorld;
  withOrderWorld((opened) => {
    world = opened;
  });

  const told = (user: string, words: RegExp) =>
    eventually(`${user} to be told ${words}`, async () =>
      world.slack.toldPrivately(user).find((text) => words.test(text)),
    );

  it('cannot spend an approval that was given before anything was asked on something dearer', async () => {
    const order = await world.order(DEARER_ALTERNATIVE);
    await world.runs.approveOrder(order.request.orderId, 'fine as it is');

    const asked = await order.reaches('waiting_approval');

    expect(asked.approval).toMatchObject({ decisions: [], total: { amountMinor: 145_000 } });
    expect(asked.decidedBy).toBeNull();
  });

  it('is in time with a decision while the clock stands still for a question', async () => {
    const order = await world.order(DEAR, { approvalTimeoutMs: 1_500 });
    const { approval } = await order.reaches('waiting_approval');
    const approvalId = approval?.id ?? '';
    await world.runs.ask(order.workflowId, { ...order.click('U0CAROL'), approvalId, text: 'Which budget?' });
    await eventually('the first end to pass', async () => Date.now() > Date.parse(approval?.expiresAt ?? '') || null);

    await order.decide('U0CAROL', 'approve');

    expect((await order.reaches('completed')).decidedBy).toBe('U0CAROL');
  });

  it('calls nobody and links nowhere with the words of a question or a reason', async () => {
    const order = await world.order(DEAR);
    const { approval } = await order.reaches('waiting_approval');
    const approvalId = approval?.id ?? '';
    await world.runs.ask(order.workflowId, { ...order.click('U0CAROL'), approvalId, text: CALLS_EVERYBODY });
    const asked = await eventually('the question', async () => world.slack.of('postToThread')[0]);
    await order.decide('U0BOB', 'reject', CALLS_EVERYBODY);
    const { outcomeReason } = await order.reaches('rejected');

    for (const words of [asked.markdown, outcomeReason ?? '']) {
      const shown = JSON.stringify(answerMessage(words, 'notice', 'k'));
      expect(shown).not.toMatch(/<!|<@U0BOB> <|@channel/);
      expect(shown).toMatch(/<@U0(CAROL|BOB)>/);
    }
  });

  it('is told when a notice that was clicked twice got through already', async () => {
    await world.chaos('sms_notification', '100%');
    const order = await world.order({}, { undoWindowMs: 60_000 });
    await order.reaches('completed');

    await Promise.all([
      order.choose('U0ALICE', 'notify_call', { stepId: 'sms' }),
      order.choose('U0ALICE', 'notify_email', { stepId: 'sms' }),
    ]);

    await told('U0ALICE', /got through already|nothing to choose/);
    expect((await order.state()).choicesMade).toHaveLength(1);
  });

  it('gets an order back once: a second return is refused', async () => {
    const order = await world.order();
    await order.handle.result();
    await order.undo('U0ALICE');
    const workflowId = returnWorkflowId(order.request.orderId);
    const returned = startedOrder({ ...world, workflowId, request: order.request });
    await returned.reaches('waiting_approval');
    await returned.decide('U0CAROL', 'approve');
    await returned.handle.result();

    await expect(order.undo('U0ALICE')).rejects.toMatchObject({ code: 'ReturnedAlready' });

    expect((await order.ledger()).balance.map(({ amountMinor }) => amountMinor)).toEqual([0]);
  });
});
