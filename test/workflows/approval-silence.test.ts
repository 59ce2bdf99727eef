import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anItem } from '../support/an-order.js';
import { type DefinitionWorld, openDefinitionWorld, planOf } from '../support/definition-world.js';
import { eventually } from '../support/eventually.js';

const DEAR = { items: [anItem('DESK-LAMP', 40)] };
const ERIN = { group: null, users: ['U0ERIN'] };

describe('a request for approval that those who decide do not answer', () => {
  let world: DefinitionWorld;
  beforeAll(async () => {
    world = await openDefinitionWorld();
  });
  beforeEach(() => world.reset());
  afterAll(() => world.stop());

  const said = (words: RegExp) =>
    eventually(`words like ${words} in the thread`, async () =>
      world.slack.of('postToThread').find(({ markdown }) => words.test(markdown)),
    );

  it('is escalated to somebody else, who then may decide as well', async () => {
    const order = await world.order(DEAR, { approvalEscalation: { ...ERIN, afterMs: 400 } });
    await order.reaches('waiting_approval');

    await said(/<@U0ERIN> may decide now, too: nobody has decided/);
    await order.decide('U0ERIN', 'approve', 'the others are out');
    const run = await order.reaches('completed');

    expect(run.decidedBy).toBe('U0ERIN');
    expect(run.approval?.escalated).toMatchObject(ERIN);
    const shown = world.slack.of('updateApproval').map(({ approval }) => approval);
    expect(shown[0]).toMatchObject({ state: 'waiting', escalated: ERIN });
    expect(shown.at(-1)).toMatchObject({ state: 'approved' });
  });

  it('is not decided by that somebody before', async () => {
    const order = await world.order(DEAR, { approvalEscalation: { ...ERIN, afterMs: 50_000 } });
    await order.reaches('waiting_approval');

    await order.decide('U0ERIN', 'approve');

    await eventually('erin to be refused', async () =>
      world.slack.toldPrivately('U0ERIN').find((text) => /You may not decide this/.test(text)),
    );
    expect((await order.state()).approval?.decisions).toEqual([]);
  });

  it('can still be decided by the first ones after it was escalated, and reminds both of its end', async () => {
    const times = { approvalTimeoutMs: 60_000, approvalReminderMs: 59_200 };
    const order = await world.order(DEAR, { ...times, approvalEscalation: { ...ERIN, afterMs: 300 } });
    await order.reaches('waiting_approval');

    await said(/Reminder for @finance <@U0ERIN>/);
    await order.decide('U0CAROL', 'approve');

    expect((await order.reaches('completed')).decidedBy).toBe('U0CAROL');
  });

  it('expires all the same when nobody of them answers', async () => {
    const order = await world.order(DEAR, {
      approvalTimeoutMs: 900,
      approvalEscalation: { ...ERIN, afterMs: 300 },
    });

    const run = await order.reaches('expired');

    expect(run.approval).toMatchObject({ state: 'expired', escalated: ERIN, decisions: [] });
  });

  it('is escalated in a declared workflow as its file says', async () => {
    const plan = planOf(`
name: sign-off
description: Somebody signs.
tasks:
  - { id: sign, type: approval, what: the plan, group: finance, escalate: { after: 300ms, users: [U0DAVE] } }
`);
    const run = await world.start(plan);
    await said(/<@U0DAVE> may decide now, too/);

    await run.decide('U0DAVE', 'approve');

    expect(await run.outcome()).toMatchObject({ state: 'completed' });
  });

  it('is decided by the stand-in of somebody who is away, and that person is told', async () => {
    world.slack.standIns.push({ from: 'U0BOB', to: 'U0DAVE' });
    const order = await world.order(DEAR);
    await order.reaches('waiting_approval');

    await order.decide('U0DAVE', 'approve', 'bob is on holiday');
    const run = await order.reaches('completed');
    const told = await eventually('a word to bob', async () => world.slack.of('directMessage')[0]);

    expect(run.approval?.decisions).toMatchObject([{ by: 'U0DAVE', inPlaceOf: 'U0BOB' }]);
    expect(told).toMatchObject({
      user: 'U0BOB',
      markdown: expect.stringContaining('<@U0DAVE> approved this in your place'),
    });
    expect(told.markdown).toContain('bob is on holiday');
  });

  it('is not decided by the requester, not even as a stand-in', async () => {
    world.slack.standIns.push({ from: 'U0BOB', to: 'U0ALICE' });
    const order = await world.order(DEAR);
    await order.reaches('waiting_approval');

    await order.decide('U0ALICE', 'approve');

    await eventually('alice to be refused', async () =>
      world.slack.toldPrivately('U0ALICE').find((text) => /somebody else has to decide/.test(text)),
    );
    expect((await order.state()).approval?.decisions).toEqual([]);
  });
});
