import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../src/domain/contract.js';
import { MODALS } from '../../../src/slack/views/reason-modal.js';
import { aRun } from '../../support/a-run.js';
import { aChoice } from '../support/an-approval.js';
import { type Edge, openEdge } from '../support/edge.js';
import { aClick, aSubmission } from '../support/payloads.js';

const workflowId = 'order-workflow-ORD-1';
let edge: Edge;
beforeEach(async () => {
  edge = await openEdge();
});
afterEach(() => edge.stop());

describe('a click on a failed step', () => {
  it.each([
    [ACTIONS.retry, 'retry'],
    [ACTIONS.skip, 'skip'],
    [ACTIONS.notifyEmail, 'notify_email'],
    [ACTIONS.notifySms, 'notify_sms'],
    [ACTIONS.notifyCall, 'notify_call'],
    [ACTIONS.undoChoice, 'undo'],
  ])('%s is stored as the choice %s', async (actionId, option) => {
    await edge.deliver(aClick({ actionId, value: { workflowId, choiceId: 'CHO-1' } }));

    expect(edge.runs.of('choose')).toMatchObject([[workflowId, { choiceId: 'CHO-1', option, by: 'U0CAROL' }]]);
  });

  it('opens "Change and retry" with what the step was given, and stores what was changed', async () => {
    const fields = [
      { id: 'email', label: 'Email', kind: 'email' as const, value: 'a@b.test' },
      {
        id: 'method',
        label: 'Pay by',
        kind: 'select' as const,
        value: 'card',
        options: [{ value: 'card', label: 'Card' }],
      },
    ];
    const options = [{ name: 'change' as const, label: 'Change and retry', hint: '', fields }];
    edge.runs.states.set(workflowId, aRun({ state: 'waiting_choice', choice: aChoice({ options }) }));
    await edge.deliver(aClick({ actionId: ACTIONS.change, value: { workflowId, choiceId: 'CHO-1' } }));
    const view = JSON.parse(edge.slack.of('views.open')[0]?.args.view ?? '{}');
    expect(view.blocks).toMatchObject([
      { block_id: 'email', element: { initial_value: 'a@b.test' } },
      { block_id: 'method', element: { initial_option: { value: 'card' } } },
    ]);

    const metadata = JSON.parse(view.private_metadata);
    const values = {
      email: { value: { value: 'c@d.test' } },
      method: { value: { selected_option: { value: 'card' } } },
    };
    await edge.deliver(aSubmission({ callbackId: MODALS.change, metadata, values }));

    expect(edge.runs.of('choose')).toMatchObject([
      [workflowId, { choiceId: 'CHO-1', option: 'change', fields: { email: 'c@d.test', method: 'card' } }],
    ]);
  });

  it('tells who clicks Change too late that there is nothing to change', async () => {
    edge.runs.states.set(workflowId, aRun());

    await edge.deliver(aClick({ actionId: ACTIONS.change, value: { workflowId, choiceId: 'CHO-1' } }));

    expect(edge.whispers()[0]?.text).toContain('nothing to change');
  });
});

describe('a click on a run', () => {
  it.each([
    [ACTIONS.stopRun, 'stop'],
    [ACTIONS.undoRun, 'undo'],
  ])('%s is stored before it is acknowledged', async (actionId, deed) => {
    await edge.deliver(aClick({ actionId, value: { workflowId } }));

    expect(edge.runs.stored.map((entry) => entry.deed)).toEqual([deed, 'ack']);
  });

  it('shows the ledger to the one who asks', async () => {
    edge.runs.states.set(workflowId, aRun());

    await edge.deliver(aClick({ actionId: ACTIONS.ledger, value: { workflowId } }));

    expect(edge.whispers()).toEqual([{ user: 'U0CAROL', text: 'Nothing was booked for ORD-7K2M9QX4TB1C.' }]);
  });
});

describe('a button of a question', () => {
  const asked = { conversationId: 'conversation-1', questionId: 'Q1', askedUser: 'U0ALICE', value: '3' };

  it('answers for the person who was asked', async () => {
    await edge.deliver(aClick({ actionId: 'question.2', value: asked, by: 'U0ALICE' }));

    expect(edge.runs.of('answer')).toMatchObject([
      ['conversation-1', { questionId: 'Q1', value: '3', user: 'U0ALICE' }],
    ]);
  });

  it('answers nothing for anybody else, and says for whom it is', async () => {
    await edge.deliver(aClick({ actionId: 'preview.start', value: { ...asked, value: 'start' }, by: 'U0BOB' }));

    expect(edge.runs.of('answer')).toEqual([]);
    expect(edge.whispers()).toEqual([{ user: 'U0BOB', text: 'This question is for <@U0ALICE>.' }]);
  });
});
