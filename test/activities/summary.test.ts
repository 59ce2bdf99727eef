import { describe, expect, it } from 'vitest';
import { summaries } from '../../activities/summary.js';
import { money } from '../../src/domain/money.js';
import { aRun, aStep } from '../support/a-run.js';

describe('the summary', () => {
  const byTemplate = async (run = aRun()) => (await summaries({ models: {} }).writeSummary({ run })).markdown;

  it('begins as promised and tells services, failures, what to do and what it means', async () => {
    const markdown = await byTemplate();

    expect(markdown.split('\n').slice(0, 2)).toEqual(['## Order Summary', '**Order ID**: ORD-7K2M9QX4TB1C']);
    expect(markdown).toContain('✅ **Collect payment**: done — PAY-7K2M9QX4TB1C, $90.00');
    expect(markdown).toContain('### Failure analysis\n- No step failed.');
    expect(markdown).toContain('### What to do next');
    expect(markdown).toContain('### Business impact\n- 2 × Desk lamp for $90.00 is on its way.');
  });

  it('tells what failed, how often it was tried, and what was taken back', async () => {
    const markdown = await byTemplate(
      aRun({
        state: 'refunded',
        outcomeReason: 'the supplier refused it',
        steps: [
          aStep({ state: 'compensated' }),
          aStep({ id: 'book', title: 'Book', state: 'failed', attempt: 3, detail: 'no answer' }),
          aStep({ id: 'undo_payment', title: 'Refund', undoes: 'payment', detail: 'refunded $90.00 → RFD-1' }),
        ],
      }),
    );

    expect(markdown).toContain('**Status**: refunded');
    expect(markdown).toContain('❌ **Book**: failed (3 attempts) — no answer');
    expect(markdown).toContain('- Book failed: no answer\n- Reason of the outcome: the supplier refused it');
    expect(markdown).toContain('2 × Desk lamp will not be delivered.\n- 1 finished step was taken back.');
  });

  it('tells what people chose when a step had stopped', async () => {
    const choice = { stepId: 'payment', option: 'notify_sms' as const, by: 'U0ALICE', at: '2026-11-21', note: null };

    expect(await byTemplate(aRun({ choicesMade: [choice] }))).toContain(
      'Collect payment had stopped; the choice was to send an SMS and try again.',
    );
  });

  it('sends nobody to wait for what was never shipped', async () => {
    const choice = { stepId: 'shipping', option: 'skip' as const, by: 'U0ALICE', at: '2026-11-21', note: null };
    const steps = [aStep(), aStep({ id: 'shipping', title: 'Arrange shipping', state: 'skipped' })];

    const markdown = await byTemplate(aRun({ steps, choicesMade: [choice] }));

    expect(markdown).toContain('### What to do next\n- Arrange shipping was skipped: do it by hand.');
    expect(markdown).toContain('2 × Desk lamp for $90.00 is booked and waits to be shipped.');
    expect(markdown).not.toContain('on its way');
  });

  it('shows a foreign total with what it is worth at home', async () => {
    expect(await byTemplate(aRun({ total: money(12_800, 'JPY') }))).toContain('**Total**: ¥12,800 ($90.00)');
  });

  it('points to a notice that was not delivered, and to an undo that failed', async () => {
    const steps = [
      aStep({ id: 'email', title: 'Send email', state: 'failed' }),
      aStep({ id: 'undo_payment', title: 'Refund', undoes: 'payment', state: 'failed' }),
    ];
    const markdown = await byTemplate(aRun({ steps, retryableNotices: [{ stepId: 'email', options: [] }] }));

    expect(markdown).toContain('- Send email was not delivered: use its Retry button on the card.');
    expect(markdown).toContain('- Refund did not succeed: an operator must look at it.');
  });

  it('is the model’s when every number of it is on record', async () => {
    const text = '## Order Summary\n**Order ID**: ORD-7K2M9QX4TB1C\nTwo lamps (2) were paid with $90.00.';

    const summary = await summaries({ models: { writeSummary: async () => text } }).writeSummary({ run: aRun() });

    expect(summary).toEqual({ markdown: text, by: 'model' });
  });

  it.each([
    ['invents a number', '## Order Summary\n**Order ID**: ORD-7K2M9QX4TB1C\nYou saved 80% today.'],
    ['tells of another order', '## Order Summary\n**Order ID**: ORD-OTHER\nAll is well.'],
    ['does not begin as promised', 'Sure! Here is your summary of ORD-7K2M9QX4TB1C'],
    ['says nothing', ''],
  ])('is the template’s when the model %s', async (_, text) => {
    const summary = await summaries({ models: { writeSummary: async () => text } }).writeSummary({ run: aRun() });

    expect(summary).toEqual({ markdown: await byTemplate(), by: 'template' });
  });

  it('is the template’s when the model is down', async () => {
    const writeSummary = () => Promise.reject(new Error('quota'));

    expect((await summaries({ models: { writeSummary } }).writeSummary({ run: aRun() })).by).toBe('template');
  });
});
