import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../src/domain/contract.js';
import { runCard } from '../../../src/slack/views/run-card.js';
import { aRun, aStep } from '../../support/a-run.js';
import { aChoice } from '../support/an-approval.js';
import { buttonsOf, readingOf } from '../support/look.js';

const links = { runUrl: (id: string) => `http://temporal.test/${id}` };

describe('the card of a run', () => {
  it('tells state, total and steps in words, not by colour or emoji alone', () => {
    const steps = [aStep(), aStep({ id: 'book', title: 'Book', state: 'retrying', attempt: 2 })];
    const card = runCard(aRun({ state: 'running', steps }), links);

    expect(readingOf(card)).toContain('*Collect payment* — done');
    expect(readingOf(card)).toContain('*Book* — retrying 2/3');
    expect(card.text).toContain('Running');
    expect(card.text).toContain('Total $90.00');
    expect(card.text).toContain('Collect payment — done');
    expect(card.text).toContain('Book — retrying 2/3');
  });

  it('does not count a retry as lost when its step was done in another way', () => {
    const steps = [
      aStep({ id: 'currency', title: 'Convert currency' }),
      aStep({ id: 'currency_retry', title: 'Retry the conversion', state: 'failed' }),
      aStep({ id: 'booking', title: 'Reserve and book', state: 'failed' }),
      aStep({ id: 'booking_alternative', title: 'Book the alternative' }),
      aStep({ id: 'email', title: 'Confirm by email', state: 'failed' }),
    ];

    const { text } = runCard(aRun({ state: 'completed', steps }), links);

    expect(text).toContain('with Confirm by email not done');
  });

  it('says of a returned order by what it was returned, and offers no Undo', () => {
    const returnedBy = { runId: 'RET-1', workflowId: 'return-workflow-ORD-1' };
    const card = runCard(aRun({ returnedBy, outcomeReason: 'Returned by RET-1: $90.00 was given back.' }), links);

    expect(card.text).toContain('Completed, then returned');
    expect(readingOf(card)).toContain('<http://temporal.test/return-workflow-ORD-1|Return RET-1>');
    expect(buttonsOf(card).map(({ id }) => id)).toEqual([ACTIONS.ledger]);
  });

  it('carries the metadata that programs read', () => {
    const card = runCard(aRun({ decidedBy: 'U0CAROL', outcomeReason: 'fine' }), links);

    expect(card.metadata).toMatchObject({
      event_type: 'signalbox_run',
      event_payload: {
        run_id: 'ORD-7K2M9QX4TB1C',
        workflow_id: 'order-workflow-ORD-7K2M9QX4TB1C',
        state: 'completed',
        waiting_for: null,
        total_minor: 9000,
        currency: 'USD',
        items: [{ quantity: 2, unit_minor: 4500 }],
        steps: [{ id: 'payment', title: 'Collect payment', state: 'completed', attempt: 1 }],
        requester: 'U0ALICE',
        decided_by: 'U0CAROL',
        outcome_reason: 'fine',
      },
    });
  });

  it('offers exactly what is possible after a failure, and says why the rest is missing', () => {
    const card = runCard(aRun({ state: 'waiting_choice', waitingFor: 'choice', choice: aChoice() }), links);

    expect(buttonsOf(card).map(({ id }) => id)).toEqual([
      ACTIONS.retry,
      ACTIONS.notifySms,
      ACTIONS.undoChoice,
      ACTIONS.stopRun,
    ]);
    expect(JSON.parse(buttonsOf(card)[0]?.value ?? '')).toEqual({
      workflowId: 'order-workflow-ORD-7K2M9QX4TB1C',
      choiceId: 'CHO-1',
    });
    expect(readingOf(card)).toContain('Not offered: Skip');
    expect(card.text).toContain('The card was declined');
  });

  it('keeps no live button of a choice that was made', () => {
    const decided = { option: 'retry' as const, by: 'U0ALICE', at: '2026-11-21T02:01:00.000Z' };
    const made = [{ stepId: 'payment', ...decided, note: 'SMS-1 sent' }];
    const card = runCard(aRun({ state: 'running', choice: aChoice({ decided }), choicesMade: made }), links);

    expect(buttonsOf(card).map(({ id }) => id)).toEqual([ACTIONS.stopRun]);
    expect(readingOf(card)).toContain('<@U0ALICE> chose to try again');
    expect(readingOf(card)).toContain('SMS-1 sent');
  });

  it('lets a completed order try a failed notice again, naming which one', () => {
    const options = [{ name: 'retry' as const, label: 'Retry SMS', hint: 'Sends it again.' }];
    const steps = [aStep(), aStep({ id: 'sms', title: 'SMS', state: 'failed' })];
    const card = runCard(aRun({ steps, retryableNotices: [{ stepId: 'sms', options }] }), links);

    const retry = buttonsOf(card).find(({ id }) => id === ACTIONS.retry);
    expect(JSON.parse(retry?.value ?? '')).toMatchObject({ stepId: 'sms' });
    expect(card.text).toContain('Completed, with SMS not done');
  });

  it('offers Undo only while the run says so, and Stop only while it moves', () => {
    const ids = (overrides: Parameters<typeof aRun>[0]) =>
      buttonsOf(runCard(aRun(overrides), links)).map(({ id }) => id);

    expect(ids({ undoUntil: '2026-11-21T02:00:30.000Z' })).toEqual([ACTIONS.undoRun, ACTIONS.ledger]);
    expect(ids({ undoUntil: null })).toEqual([ACTIONS.ledger]);
    expect(ids({ state: 'running' })).toEqual([ACTIONS.stopRun]);
    expect(ids({ state: 'compensating' })).toEqual([]);
  });

  it('shows the banner while a service fails on purpose', () => {
    const card = runCard(aRun({ chaosNotice: 'payment_processing fails at 100%' }), links);

    expect(readingOf(card)).toContain('payment_processing fails at 100%');
    expect(card.text).toContain('payment_processing fails at 100%');
  });

  it('keeps words of people and services from calling anybody', () => {
    const steps = [aStep({ detail: '<!channel> <https://evil.test|Approve>' })];
    const card = runCard(aRun({ title: '<!here> order', steps, outcomeReason: '<!subteam^S0FINANCE>' }), links);

    expect(`${readingOf(card)}${card.text}`).not.toMatch(/<!here>|<!channel>|<https:\/\/evil|<!subteam/);
  });

  it('stays inside the limits of Slack with hundreds of steps, choices and items', () => {
    const steps = Array.from({ length: 300 }, (_, n) =>
      aStep({
        id: `s${n}`,
        title: `Step ${n} ${'x'.repeat(100)}`,
        detail: 'y'.repeat(900),
        state: n === 7 ? 'failed' : 'completed',
      }),
    );
    const one = aRun();
    const items = Array.from({ length: 60 }, () => one.items).flat();
    const at = '2026-11-21T02:01:00.000Z';
    const made = { stepId: 's7', option: 'retry' as const, by: 'U0ALICE', at, note: 'n'.repeat(900) };
    const choice = aChoice({ reason: 'r'.repeat(3_000), notOffered: Array.from({ length: 7 }, () => 'w'.repeat(500)) });
    const choicesMade = Array.from({ length: 20 }, () => made);
    const state = { state: 'waiting_choice' as const, title: 't'.repeat(900), outcomeReason: 'o'.repeat(2_000) };
    const card = runCard(aRun({ ...state, steps, items, choice, choicesMade }), links);

    expect(card.blocks?.length).toBeLessThanOrEqual(50);
    expect(readingOf(card).length).toBeLessThan(13_000);
    for (const block of card.blocks ?? [])
      if (block.type === 'section') expect(block.text?.text.length ?? 0).toBeLessThan(3_001);
    expect(readingOf(card)).toContain('Step 7');
    expect(card.metadata?.event_payload.steps).toHaveLength(50);
    expect(card.metadata?.event_payload.steps_total).toBe(300);
  });
});
