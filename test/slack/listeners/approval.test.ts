import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTIONS, REASON } from '../../../src/domain/contract.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { MODALS } from '../../../src/slack/views/reason-modal.js';
import { type Edge, openEdge } from '../support/edge.js';
import { aClick, aSubmission } from '../support/payloads.js';

const ref = { workflowId: 'order-workflow-ORD-1', approvalId: 'APR-1', digest: 'd1' };
const place = { channel: 'C0ORDERS', threadTs: '1763690000.000100' };
const approve = aClick({ actionId: ACTIONS.approve, value: ref });
const reject = (reason: string) =>
  aSubmission({
    callbackId: MODALS.reject,
    metadata: { ...ref, ...place },
    values: { [REASON.block]: { [REASON.action]: { type: 'plain_text_input', value: reason } } },
  });

let edge: Edge;
beforeEach(async () => {
  edge = await openEdge();
});
afterEach(() => edge.stop());

describe('deciding an approval', () => {
  it('stores the click with the identity of the payload, then acknowledges', async () => {
    await edge.deliver(approve);

    expect(edge.runs.stored.map(({ deed }) => deed)).toEqual(['decide', 'ack']);
    expect(edge.runs.of('decide')).toEqual([
      [
        ref.workflowId,
        {
          approvalId: 'APR-1',
          digest: 'd1',
          decision: 'approve',
          reason: null,
          by: 'U0CAROL',
          team: 'T0SANDBOX',
          at: '2025-11-21T02:00:00.000Z',
          clickId: '1763690400.000100',
          ...place,
        },
      ],
    ]);
  });

  it('gives a double delivery the same name, so that it counts once', async () => {
    await edge.deliver(approve);
    await edge.deliver(approve);

    const [first, second] = edge.runs.of('decide');
    expect(second).toEqual(first);
  });

  it('tells a late clicker why nothing changed', async () => {
    edge.runs.failNext(1, new Refusal('RunEnded', 'Already decided: <@U0BOB> approved it at 02:01 UTC.'));

    const { acked } = await edge.deliver(approve);

    expect(acked).toBe(true);
    expect(edge.whispers()).toEqual([{ user: 'U0CAROL', text: 'Already decided: <@U0BOB> approved it at 02:01 UTC.' }]);
  });

  it('says so and acknowledges nothing when the click could not be stored', async () => {
    edge.runs.failNext(1);

    const { acked } = await edge.deliver(approve);

    expect(acked).toBe(false);
    expect(edge.whispers()[0]?.text).toMatch(/nothing was changed.*Reference/);
    expect(edge.whispers()[0]?.text).not.toContain('UNAVAILABLE');
  });

  it('asks for the reason of a rejection in a modal that knows what it decides', async () => {
    await edge.deliver(aClick({ actionId: ACTIONS.reject, value: ref }));

    const view = JSON.parse(edge.slack.of('views.open')[0]?.args.view ?? '{}');
    expect(view).toMatchObject({
      callback_id: MODALS.reject,
      blocks: [{ block_id: 'reason', element: { action_id: 'reason' } }],
    });
    expect(JSON.parse(view.private_metadata)).toEqual({ ...ref, ...place });
    expect(edge.runs.of('decide')).toEqual([]);
  });

  it('does not take an empty reason', async () => {
    const { response } = await edge.deliver(reject('   '));

    expect(response).toMatchObject({ response_action: 'errors', errors: { reason: expect.any(String) } });
    expect(edge.runs.of('decide')).toEqual([]);
  });

  it('stores a rejection with its reason', async () => {
    const { response } = await edge.deliver(reject('too dear'));

    expect(response).toBeUndefined();
    expect(edge.runs.of('decide')).toMatchObject([
      [ref.workflowId, { decision: 'reject', reason: 'too dear', by: 'U0CAROL', clickId: 'V1', ...place }],
    ]);
  });

  it('sends a question to the requester without deciding anything', async () => {
    const values = { [REASON.block]: { [REASON.action]: { value: 'Which campaign?' } } };
    await edge.deliver(aSubmission({ callbackId: MODALS.ask, metadata: { ...ref, ...place }, values }));

    expect(edge.runs.of('ask')).toMatchObject([[ref.workflowId, { approvalId: 'APR-1', text: 'Which campaign?' }]]);
    expect(edge.runs.of('decide')).toEqual([]);
  });
});
