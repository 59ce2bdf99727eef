import { describe, expect, it } from 'vitest';
import { previewCard } from '../../../src/slack/views/preview-card.js';
import { closedQuestion, questionCard } from '../../../src/slack/views/question-card.js';
import { anOrder } from '../../support/an-order.js';
import { someSettings } from '../../support/run-settings.js';
import { buttonsOf, readingOf } from '../support/look.js';

const asked = { conversationId: 'conversation-T0SANDBOX-C0ORDERS-1.2', askedUser: 'U0ALICE' };

describe('a question to a person', () => {
  it('offers its choices as numbered buttons that carry the answer', () => {
    const card = questionCard({ id: 'Q1', text: 'How many laptops?', choices: ['1', '2', '5'] }, asked);

    expect(buttonsOf(card).map(({ id, label }) => [id, label])).toEqual([
      ['question.0', '1'],
      ['question.1', '2'],
      ['question.2', '5'],
    ]);
    expect(JSON.parse(buttonsOf(card)[1]?.value ?? '')).toEqual({ ...asked, questionId: 'Q1', value: '2' });
    expect(card.text).toContain('How many laptops? (1 · 2 · 5)');
  });

  it('loses its buttons once it is answered, and says how', () => {
    const closed = closedQuestion('How many laptops?', '2');

    expect(buttonsOf(closed)).toEqual([]);
    expect(readingOf(closed)).toContain('✅ 2');
  });
});

describe('a preview', () => {
  it('shows what would happen and starts nothing by itself', () => {
    const intent = { kind: 'start_order' as const, request: anOrder(), settings: someSettings() };
    const card = previewCard({ id: 'P1', text: 'This would be ordered', facts: [['Total', '$90.00']], intent }, asked);

    expect(buttonsOf(card).map(({ id }) => id)).toEqual(['preview.start', 'preview.change', 'preview.discard']);
    expect(JSON.parse(buttonsOf(card)[0]?.value ?? '')).toMatchObject({ questionId: 'P1', value: 'start' });
    expect(card.text).toContain('Total: $90.00');
    expect(card.metadata?.event_type).toBe('signalbox_preview');
  });
});
