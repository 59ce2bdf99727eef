import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DefinitionWorld, openDefinitionWorld } from '../support/definition-world.js';
import { eventually } from '../support/eventually.js';
import { stateOfStep } from '../support/started-order.js';

describe('the shipped workflows', () => {
  let world: DefinitionWorld;
  beforeAll(async () => {
    world = await openDefinitionWorld();
  });
  beforeEach(() => world.reset());
  afterAll(() => world.stop());

  const start = (name: string, ...rest: [Parameters<DefinitionWorld['start']>[1]?]) => {
    const plan = world.plans.get(name);
    if (!plan) throw new Error(`there is no ${name}`);
    return world.start(plan, ...rest);
  };

  it('order-processing asks for approval of 1,500 and then does everything once', async () => {
    const run = await start('order-processing');
    await run.reaches('waiting_approval');
    expect((await run.state()).approval?.total).toEqual({ amountMinor: 150_000, currency: 'USD' });
    await run.decide('U0CAROL', 'approve');

    const { state, output } = await run.outcome();

    expect(state).toBe('completed');
    expect(output).toMatchObject({
      order: 'ORD-12345',
      payment: expect.stringMatching(/^PAY-/),
      tracking: expect.any(String),
    });
    expect((await run.ledger()).balance).toEqual([{ amountMinor: 150_000, currency: 'USD' }]);
  });

  it('order-processing asks nobody below 1,000', async () => {
    const run = await start('order-processing', { parameters: { order_amount: 999 } });

    expect(await run.outcome()).toMatchObject({ state: 'completed' });
    expect(stateOfStep(await run.state(), 'approval')).toBe('skipped');
  });

  it('order-processing charges nothing when it is rejected', async () => {
    const run = await start('order-processing');
    await run.reaches('waiting_approval');
    await run.decide('U0BOB', 'reject', 'not this quarter');

    expect(await run.outcome()).toMatchObject({ state: 'rejected' });
    expect((await run.ledger()).lines).toEqual([]);
  });

  it('order-graph completes with its ids (S4-20)', async () => {
    const run = await start('order-graph', { parameters: { order_id: '123', product_id: 'prod-1' } });

    const { output } = await run.outcome();

    expect(output).toEqual({
      status: 'completed',
      PaymentID: expect.stringMatching(/^PAY-/),
      FulfillmentID: expect.any(String),
    });
  });

  it('data-pipeline cleans its records side by side and adds them up', async () => {
    const run = await start('data-pipeline', { alone: true });

    const { output } = await run.outcome();

    expect(output).toEqual({ totals: { north: 220, south: 80 }, records: 4, 'not readable': 1 });
  });

  it.each([['joke'], ['user'], ['cat'], ['todo'], ['multi-step']])(
    '%s shows its fallback as such when the service cannot be reached',
    async (name) => {
      const run = await start(name, { alone: true });

      const { state, output } = await run.outcome();

      expect(state).toBe('completed');
      expect(output).not.toBeNull();
      const told = (await run.state()).steps.filter(({ detail }) => detail?.startsWith('Fallback value used'));
      expect(told.length).toBeGreaterThan(0);
    },
  );

  it('employee-onboarding asks, starts its child, and takes the desk back when it is stopped', async () => {
    const parameters = { full_name: 'Maria Lopez', role: 'engineer', start_on: '2099-01-05' };
    const run = await start('employee-onboarding', { parameters });
    await run.reaches('waiting_choice');
    const { question, conversationId } = await eventually(
      'the question',
      async () => world.slack.of('postQuestion')[0],
    );
    await world.runs.answer(conversationId, {
      questionId: question.id,
      value: 'Laptop',
      user: 'U0ALICE',
      clickId: 'c1',
      at: new Date().toISOString(),
    });
    await eventually('the wait', async () =>
      stateOfStep(await run.state(), 'until_then') === 'waiting' ? true : null,
    );

    await run.stop('U0ALICE');
    const { state } = await run.outcome();

    expect(state).toBe('cancelled');
    expect((await run.ledger()).balance).toEqual([]);
    const undone = (await run.state()).steps.filter(({ undoes }) => undoes !== null).map(({ undoes }) => undoes);
    expect(undone).toEqual(['tell', 'deliver', 'account']);
  });

  it('incident-escalation rings, then waits for the event that ends it', async () => {
    const parameters = { summary: 'the checkout is down', impact: 'everybody' };
    const run = await start('incident-escalation', { parameters });
    await eventually('the wait', async () => (stateOfStep(await run.state(), 'resolved') === 'waiting' ? true : null));
    expect(stateOfStep(await run.state(), 'call')).toBe('completed');

    await world.runs.sendEvent(run.workflowId, {
      id: 'e1',
      name: 'resolved',
      by: 'U0ERIN',
      at: new Date().toISOString(),
      payload: { note: 'restarted' },
    });

    expect((await run.outcome()).output).toMatchObject({ 'handled by': 'call', resolved: true });
  });
});
