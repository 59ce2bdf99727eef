import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRun } from '../../support/a-run.js';
import { eventually } from '../../support/eventually.js';
import { aChoice } from '../support/an-approval.js';
import { type Edge, openEdge } from '../support/edge.js';
import { aCommand, aMessageEvent } from '../support/payloads.js';

const workflowId = 'order-workflow-ORD-1';
const listed = {
  workflowId,
  runId: 'ORD-1',
  kind: 'order',
  title: '5 × iPhone 16',
  state: 'waiting_approval' as const,
  waitingFor: 'approval' as const,
  requester: 'U0ALICE',
  startedAt: '2026-11-21T02:00:00.000Z',
  origin: null,
};
let edge: Edge;
beforeEach(async () => {
  edge = await openEdge();
});
afterEach(() => edge.stop());

const answerTo = async (text: string, by?: string) => JSON.stringify((await edge.deliver(aCommand(text, by))).response);

describe('/signalbox', () => {
  it('helps when nothing or help is written', async () => {
    expect(await answerTo('')).toContain('/signalbox status');
    expect(await answerTo('HELP')).toContain('/signalbox status');
  });

  it('guesses what a typo meant', async () => {
    expect(await answerTo('statsu')).toContain('Did you mean `/signalbox status`?');
    expect(await answerTo('xyzzyxyzzy')).not.toContain('Did you mean');
  });

  it('tells what is running and what it waits for', async () => {
    edge.runs.listed.push(listed);

    expect(await answerTo('status')).toContain('5 × iPhone 16: Waiting for approval');
    expect(await answerTo('status', 'U0BOB')).toContain('Nothing of yours is running');
  });

  it('acknowledges in time and answers later when the answer takes long', async () => {
    let release: (runs: []) => void = () => undefined;
    edge.runs.listRuns = () => new Promise((resolve) => (release = resolve));
    const delivered = edge.deliver(aCommand('status'));
    await eventually('the acknowledgement', async () => (edge.runs.of('ack').length > 0 ? true : null));

    release([]);
    await delivered;

    expect(edge.whispers()[0]?.text).toContain('Nothing of yours is running');
  });

  it('tries a failed step again by the id of the order', async () => {
    edge.runs.states.set(workflowId, aRun({ workflowId, state: 'waiting_choice', choice: aChoice() }));

    await answerTo('retry ORD-1');

    expect(edge.runs.of('choose')).toMatchObject([[workflowId, { choiceId: 'CHO-1', option: 'retry', by: 'U0ALICE' }]]);
  });

  it('sends every notice again that did not get through, by the id of the order', async () => {
    const retryableNotices = ['email', 'sms'].map((stepId) => ({ stepId, options: [] }));
    edge.runs.states.set(workflowId, aRun({ workflowId, retryableNotices }));

    await answerTo('retry ORD-1');

    expect(edge.runs.of('choose')).toMatchObject([
      [workflowId, { choiceId: 'notice:email', stepId: 'email', option: 'retry', by: 'U0ALICE' }],
      [workflowId, { choiceId: 'notice:sms', stepId: 'sms', option: 'retry', by: 'U0ALICE' }],
    ]);
    const ids = edge.runs.of('choose').map(([, click]) => (click as { clickId: string }).clickId);
    expect(new Set(ids).size).toBe(2);
  });

  it('takes a completed order back by its id', async () => {
    edge.runs.states.set(workflowId, aRun({ workflowId }));

    expect(await answerTo('return ORD-1')).toContain('asked to take it back');

    expect(edge.runs.of('undo')).toHaveLength(1);
  });

  it('stops an order by its id', async () => {
    edge.runs.states.set(workflowId, aRun({ workflowId }));

    await answerTo('cancel ORD-1');

    expect(edge.runs.of('stop')).toMatchObject([[workflowId, { by: 'U0ALICE' }]]);
  });

  it('says plainly when there is no such run, or nothing to try again', async () => {
    edge.runs.states.set(workflowId, aRun({ workflowId }));
    await answerTo('cancel ORD-9');
    await answerTo('retry ORD-1');
    await answerTo('ledger');

    expect(edge.whispers().map(({ text }) => text)).toEqual([
      'I know no run with this id that you may see here.',
      'ORD-7K2M9QX4TB1C has no failed step that could be tried again.',
      'Say which order: its id starts with ORD-.',
    ]);
  });
});

describe('somebody else’s run in a place one is not in', () => {
  const origin = {
    team: 'T0SANDBOX',
    channel: 'G0FINANCE',
    channelType: 'group' as const,
    threadTs: '1.1',
    messageTs: '1.1',
  };

  it.each(['ledger', 'cancel', 'retry'])('is not even said to exist by %s', async (command) => {
    edge.runs.states.set(workflowId, aRun({ workflowId, origin }));

    await answerTo(`${command} ORD-1`, 'U0DAVE');
    await answerTo(`${command} ORD-UNKNOWN`, 'U0DAVE');

    const [first, second] = edge.whispers().map(({ text }) => text);
    expect(first).toContain('I know no run');
    expect(first).toBe(second);
    expect(edge.runs.of('stop')).toEqual([]);
  });

  it('is shown to whoever asked for it, to operators, and to readers of its channel', async () => {
    edge.runs.states.set(workflowId, aRun({ workflowId, origin }));
    edge.runs.states.set('order-workflow-ORD-2', aRun({ origin: { ...origin, channel: 'C0ORDERS' } }));

    for (const [id, by] of [
      ['ORD-1', 'U0ALICE'],
      ['ORD-1', 'U0ERIN'],
      ['ORD-2', 'U0DAVE'],
    ])
      expect(await answerTo(`ledger ${id}`, by)).toContain('Nothing was booked');
  });

  it('takes the id of a conversation for no run', async () => {
    await answerTo('ledger conversation-T0SANDBOX-C0ORDERS-1.1');

    expect(edge.whispers()[0]?.text).toContain('I know no run');
  });
});

describe('App Home', () => {
  it('shows what runs, what waits for this person and what one can write', async () => {
    edge.runs.listed.push(listed);
    const opened = { type: 'app_home_opened', user: 'U0ALICE', channel: 'D1', tab: 'home', event_ts: '1.1' };

    await edge.deliver(aMessageEvent(opened), 'event');

    const view = edge.slack.of('views.publish')[0]?.args.view ?? '';
    expect(view).toContain('5 × iPhone 16');
    expect(view).toContain('Order 2 desk lamps for our office team');
    expect(view).toContain('Nothing waits for your decision');
  });
});
