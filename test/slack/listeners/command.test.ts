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
      'I know no run with this id.',
      'ORD-7K2M9QX4TB1C has no failed step that could be tried again.',
      'Say which order: its id starts with ORD-.',
    ]);
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
