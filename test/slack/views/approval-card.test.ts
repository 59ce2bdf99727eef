import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../src/domain/contract.js';
import { approvalCard } from '../../../src/slack/views/approval-card.js';
import { aRun } from '../../support/a-run.js';
import { anApproval } from '../support/an-approval.js';
import { buttonsOf, readingOf } from '../support/look.js';

const run = aRun({ state: 'waiting_approval' });
const card = (overrides: Parameters<typeof anApproval>[0] = {}) =>
  approvalCard({ run, approval: anApproval(overrides), groupIds: ['S0FINANCE'] });

describe('the request for approval', () => {
  it('says who asks for what, for how much, who may decide and until when', () => {
    const told = readingOf(card());

    expect(told).toContain('<@U0ALICE> asks for 5 × iPhone 16, $3,995.00');
    expect(told).toContain('<!subteam^S0FINANCE> may decide until <!date^');
    expect(told).toContain('*Department*\nmarketing');
    expect(card().text).toContain('5 × iPhone 16, $3,995.00');
  });

  it('names who may decide after an escalation, and who stands in for whom', () => {
    const escalated = { group: 'board', users: ['U0ERIN'], at: '2026-11-21T02:02:30.000Z' };
    const view = { run, groupIds: ['S0FINANCE', 'S0BOARD'], standIns: [{ from: 'U0BOB', to: 'U0CAROL' }] };
    const told = readingOf(approvalCard({ ...view, approval: anApproval({ escalated }) }));

    expect(told).toContain(
      '<!subteam^S0FINANCE>, <!subteam^S0BOARD>, <@U0ERIN>, <@U0CAROL> (for <@U0BOB>) may decide until',
    );
  });

  it('tells in whose place it was decided', () => {
    const at = '2026-11-21T02:02:30.000Z';
    const decisions = [{ by: 'U0CAROL', decision: 'approve' as const, reason: null, at, inPlaceOf: 'U0BOB' }];

    expect(readingOf(card({ state: 'approved', decisions }))).toContain('<@U0CAROL> (for <@U0BOB>) approved');
  });

  it('lists what is to be approved, also while the order still holds what it replaces', () => {
    const items = run.items.map((item) => ({ ...item, product: 'Laser projector' }));
    const told = readingOf(card({ what: '1 × Laser projector', items }));

    expect(told).toContain('× Laser projector at');
    expect(told).not.toContain('iPhone');
  });

  it('holds the four buttons, bound to exactly what is shown', () => {
    const buttons = buttonsOf(card());

    expect(buttons.map(({ id }) => id)).toEqual([
      ACTIONS.approve,
      ACTIONS.approveWithReason,
      ACTIONS.reject,
      ACTIONS.ask,
    ]);
    expect(JSON.parse(buttons[0]?.value ?? '')).toEqual({
      workflowId: run.workflowId,
      approvalId: 'APR-1',
      digest: 'd1',
    });
  });

  it('does not offer to approve without a reason where one is required', () => {
    expect(buttonsOf(card({ reason: 'required' })).map(({ id }) => id)).not.toContain(ACTIONS.approve);
  });

  it('keeps the outcome with who, when and why, and loses the buttons', () => {
    const decisions = [
      {
        by: 'U0CAROL',
        decision: 'approve' as const,
        reason: 'for the <!channel> launch',
        at: '2026-11-21T02:01:00.000Z',
      },
    ];
    const decided = card({ state: 'approved', decisions });

    expect(buttonsOf(decided)).toEqual([]);
    expect(readingOf(decided)).toContain('<@U0CAROL> approved');
    expect(readingOf(decided)).toContain('for the &lt;!channel&gt; launch');
    expect(decided.metadata?.event_payload).toMatchObject({
      run_id: run.runId,
      state: 'approved',
      needed: 1,
      decisions,
      expires_at: '2026-11-21T02:05:00.000Z',
    });
  });

  it('never calls an expired request a rejected one', () => {
    const expired = card({ state: 'expired' });

    expect(expired.text).toContain('Expired');
    expect(expired.text).not.toContain('Rejected');
    expect(buttonsOf(expired)).toEqual([]);
  });

  it('shows the question to the requester and the answer', () => {
    const question = { by: 'U0CAROL', text: 'Which campaign?', answer: 'Spring' };

    expect(readingOf(card({ question }))).toContain('<@U0CAROL> asks <@U0ALICE>: Which campaign?\n> Spring');
    expect(card({ question }).text).not.toContain('..');
  });
});
