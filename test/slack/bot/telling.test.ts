import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Origin } from '../../../src/domain/origin.js';
import type { RunState } from '../../../src/domain/run-state.js';
import { runEvents } from '../../../src/store/run-events.js';
import { aRun } from '../../support/a-run.js';
import { eventually } from '../../support/eventually.js';
import { anApproval } from '../support/an-approval.js';
import { type BotWorld, openBotWorld, type RunningBot } from '../support/bot-world.js';

let world: BotWorld;
let here: RunningBot;
beforeAll(async () => {
  world = await openBotWorld();
  here = await world.startBot();
});
afterAll(() => world.stop());

let n = 0;
/** A run in a thread of its own, as its workflow would answer it. */
async function aRunInThread(overrides: Partial<RunState> = {}): Promise<RunState> {
  n += 1;
  const { ts } = await world.slack.as('alice').chat.postMessage({ channel: 'C0ORDERS', text: `thread ${n}` });
  const threadTs = String(ts);
  const origin: Origin = {
    team: 'T0SANDBOX',
    channel: 'C0ORDERS',
    channelType: 'channel',
    threadTs,
    messageTs: threadTs,
  };
  const runId = `ORD-TEST${n}`;
  return aRun({ runId, workflowId: `order-workflow-${runId}`, origin, state: 'running', ...overrides });
}
interface Seen {
  ts: string;
  text: string;
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
}
async function thread({ origin }: RunState): Promise<Seen[]> {
  const answer = await world.slack
    .as('bot')
    .conversations.replies({ channel: 'C0ORDERS', ts: origin?.threadTs ?? '', include_all_metadata: true });
  return (answer.messages ?? []) as Seen[];
}
const cardState = async (run: RunState) =>
  (await thread(run)).find(({ metadata }) => metadata?.event_type === 'signalbox_run')?.metadata?.event_payload.state;
const cardShows = (run: RunState, state: string) =>
  eventually(`the card to show ${state}`, async () => ((await cardState(run)) === state ? true : null));

describe('the card of a run in Slack', () => {
  it('is posted once, also when the first attempt was not known to succeed', async () => {
    const run = await aRunInThread();
    const first = await here.activities.postCard({ run });

    here.attempt.now = 2;
    const again = await here.activities.postCard({ run });
    here.attempt.now = 1;

    expect(again).toEqual(first);
    expect(await thread(run)).toHaveLength(2);
  });

  it('follows the run by a hint, asking the run itself', async () => {
    const run = await aRunInThread();
    const card = await here.activities.postCard({ run });
    here.runs.states.set(run.workflowId, { ...run, card, state: 'compensating', version: 2 });

    await runEvents(here.stores.cache).publish({ workflowId: run.workflowId, version: 2, state: 'compensating' });

    await cardShows(run, 'compensating');
  });

  it('shows an ending at once and never an older state after it', async () => {
    const run = await aRunInThread();
    const card = await here.activities.postCard({ run });
    await here.activities.updateCard({ run: { ...run, card, state: 'completed', version: 9 } });

    await here.activities.updateCard({ run: { ...run, card, state: 'running', version: 3 } });

    expect(await cardState(run)).toBe('completed');
  });

  it('comes right after hints were lost and the cache was wiped', async () => {
    const run = await aRunInThread();
    const card = await here.activities.postCard({ run });
    const waiting = { ...run, card, state: 'waiting_choice' as const, waitingFor: 'choice' as const, version: 5 };
    await here.stores.cache.flushdb();
    const later = await world.startBot();
    later.runs.states.set(run.workflowId, waiting);
    later.runs.listed.push({ ...waiting, requester: 'U0ALICE' });
    await later.stop();

    const restarted = await world.startBot(later.runs);

    await cardShows(run, 'waiting_choice');
    await restarted.stop();
  });

  it('is kept in order by two bots at once', async () => {
    const run = await aRunInThread();
    const card = await here.activities.postCard({ run });
    const other = await world.startBot();
    const states = Array.from({ length: 12 }, (_, k) => ({ ...run, card, version: k + 2, title: `state ${k + 2}` }));

    await Promise.all(states.map((state, k) => (k % 2 === 0 ? here : other).activities.updateCard({ run: state })));

    expect((await thread(run)).at(-1)?.text).toContain('state 13');
    await other.stop();
  });

  it('does not stop a run when somebody has deleted the card', async () => {
    const run = await aRunInThread();
    const card = await here.activities.postCard({ run });
    await world.slack.as('bot').chat.delete({ channel: 'C0ORDERS', ts: card?.ts ?? '' });

    await expect(
      here.activities.updateCard({ run: { ...run, card, state: 'completed', version: 2 } }),
    ).resolves.toBeUndefined();
  });
});

describe('a request for approval in Slack', () => {
  it('is a message in the thread, and asked in the approvals channel for a direct message', async () => {
    const run = await aRunInThread();
    const inThread = await here.activities.postApproval({ run, approval: anApproval() });
    const direct = run.origin && { ...run.origin, channel: 'D0', channelType: 'im' as const };
    const elsewhere = await here.activities.postApproval({ run: { ...run, origin: direct }, approval: anApproval() });

    expect(inThread.channel).toBe('C0ORDERS');
    expect(elsewhere.channel).toBe('C0APPROVALS');
  });

  it('is decided by the click of the person who really clicked', async () => {
    const run = await aRunInThread();
    const message = await here.activities.postApproval({ run, approval: anApproval() });

    const { body } = await world.slack.control('click', { as: 'carol', ...message, action_id: 'approval.approve' });

    expect(body).toMatchObject({ delivered: true, acked_in_ms: expect.any(Number) });
    expect(here.runs.of('decide').at(-1)).toMatchObject([
      run.workflowId,
      { by: 'U0CAROL', decision: 'approve', approvalId: 'APR-1', digest: 'd1', channel: 'C0ORDERS' },
    ]);
  });

  it('keeps the outcome and loses its buttons after the decision', async () => {
    const run = await aRunInThread();
    const message = await here.activities.postApproval({ run, approval: anApproval() });
    const decisions = [{ by: 'U0CAROL', decision: 'approve' as const, reason: null, at: '2026-11-21T02:01:00.000Z' }];
    await here.activities.updateApproval({ run, approval: anApproval({ state: 'approved', decisions, message }) });

    const late = await world.slack.control('click', { as: 'bob', ...message, action_id: 'approval.approve' });

    expect(late.body).toMatchObject({ error: 'no_such_element' });
    expect((await thread(run)).at(-1)?.text).toContain('<@U0CAROL> approved');
  });

  it('may be decided by the group as it is now, without guests', async () => {
    const approvers = await here.activities.resolveApprovers({ group: 'finance', users: ['U0DAVE', 'U0NOBODY'] });

    expect(approvers).toEqual({ users: ['U0BOB', 'U0CAROL'], groupId: 'S0FINANCE', standIns: [] });
  });

  it('calls the group it reminds, and nobody that other words only name', async () => {
    const run = await aRunInThread();
    const markdown = 'Reminder for @finance: a gift for @finance is still waiting.';

    await here.activities.postToThread({
      origin: run.origin as Origin,
      key: 'r',
      markdown,
      kind: 'reminder',
      groups: ['finance', 'nobody'],
    });

    expect((await thread(run)).at(-1)?.text).toBe(
      'Reminder for <!subteam^S0FINANCE>: a gift for @finance is still waiting.',
    );
  });

  it('may be decided by whom an absent person names, until that person is back', async () => {
    const type = async (text: string, as = 'bob') => {
      await world.slack.control('command', { as, channel: 'C0ORDERS', text });
      const { body } = await world.slack.control(`ephemerals?as=${as}`);
      return JSON.stringify((body.ephemerals as unknown[]).at(-1));
    };
    const ask = () => here.activities.resolveApprovers({ group: 'finance', users: [] });

    expect(await type('/signalbox delegate @nobody')).toContain('I know nobody here');
    expect(await type('/signalbox delegate @dave')).toContain('cannot decide anything');
    expect(await type('/signalbox delegate @erin 3', 'dave')).toContain('You decide about nothing here');
    expect(await type('/signalbox delegate @erin soon')).toContain('For how many days');
    expect(await type('/signalbox delegate @bob')).toContain('That is yourself');
    expect(await ask()).toMatchObject({ users: ['U0BOB', 'U0CAROL'] });

    expect(await type('/signalbox delegate @erin 3 days')).toContain('<@U0ERIN> may decide in your place until');
    expect(await type('/signalbox delegate')).toContain('<@U0ERIN> decides in your place');
    expect(await ask()).toMatchObject({
      users: ['U0BOB', 'U0CAROL', 'U0ERIN'],
      standIns: [{ from: 'U0BOB', to: 'U0ERIN' }],
    });

    expect(await type('/signalbox delegate off')).toContain('You decide yourself again');
    expect(await ask()).toMatchObject({ users: ['U0BOB', 'U0CAROL'], standIns: [] });
  });
});

describe('telling one person', () => {
  it('reaches somebody who is not in the channel by a direct message', async () => {
    await here.activities.answerPrivately({
      channel: 'G0FINANCE',
      threadTs: null,
      user: 'U0ALICE',
      markdown: 'Too late.',
    });

    const posted = await eventually('the direct message', async () =>
      (await world.calls('chat.postMessage')).find((entry) => JSON.stringify(entry).includes('Too late.')),
    );
    expect(posted.ok).toBe(true);
  });

  it('says the same thing once, however often it is tried', async () => {
    const first = await here.activities.directMessage({ user: 'U0ALICE', key: 'k7', markdown: 'It is done.' });
    here.attempt.now = 2;
    const again = await here.activities.directMessage({ user: 'U0ALICE', key: 'k7', markdown: 'It is done.' });
    here.attempt.now = 1;

    expect(again).toEqual(first);
  });
});
