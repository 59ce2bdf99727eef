import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, METADATA } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const IPHONES = 'Order 5 iPhones for the marketing department';

describe('journeys 2 and 3: finance decides, exactly once', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  it('lets only finance decide, and tells a late clicker who did', async () => {
    const thread = await world.ask('alice', IPHONES);
    await thread.reaches('waiting_approval');

    await thread.click('alice', 'approve');
    await world.toldPrivately('alice', /somebody else has to decide/i);
    await thread.click('dave', 'approve');
    await world.toldPrivately('dave', /may not decide.*finance/i);
    expect((await thread.approvalIs('waiting')).decisions).toEqual([]);
    await thread.click('carol', 'approve', 'within the budget');
    const run = await thread.reaches('completed');

    expect(run.decided_by).toBe('U0CAROL');
    const approval = await thread.approvalIs('approved');
    expect(approval.decisions).toMatchObject([{ by: 'U0CAROL', reason: 'within the budget' }]);
    await thread.offersNo(ACTIONS.approve);
  });

  it('gives a second clicker the name of the first, and keeps one decision', async () => {
    const thread = await world.ask('alice', 'Order 6 iPhones for the marketing department');
    await thread.reaches('waiting_approval');
    const request = await eventually('a request for approval', async () => (await thread.of(METADATA.approval))[0]);

    // The buttons stay on the screen until all have clicked.
    const set = await world.as('erin').control('faults', { kind: 'slow', method: 'chat.update', ms: 3_000, times: 4 });
    expect(set.faults).toHaveLength(1);
    await Promise.all([
      thread.clickStale('carol', request, ACTIONS.approve),
      thread.clickStale('carol', request, ACTIONS.approve),
      thread.clickStale('bob', request, ACTIONS.approve),
    ]);
    await thread.reaches('completed');

    const { decisions } = await thread.approvalIs('approved');
    expect(decisions).toHaveLength(1);
    const first = decisions[0]?.by ?? '';
    await world.toldPrivately(first === 'U0BOB' ? 'carol' : 'bob', new RegExp(`<@${first}>`));
  });

  it('ends rejected with the reason, and nothing was charged, reserved or shipped', async () => {
    const thread = await world.ask('alice', 'Order 7 iPhones for the marketing department');
    await thread.reaches('waiting_approval');

    await thread.click('bob', 'reject', 'not this quarter');
    const run = await thread.reaches('rejected');

    expect(run.outcome_reason).toContain('not this quarter');
    const done = run.steps.filter((step) => step.state === 'completed').map((step) => step.id);
    for (const deed of ['funds', 'order', 'booking', 'shipping']) expect(done).not.toContain(deed);
  });
});
