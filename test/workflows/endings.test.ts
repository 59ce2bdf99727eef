import { describe, expect, it } from 'vitest';
import { anItem } from '../support/an-order.js';
import type { OrderWorld } from '../support/order-world.js';
import { stateOfStep, stepOf } from '../support/started-order.js';
import { withOrderWorld } from '../support/with-order-world.js';

describe('the endings of an order', () => {
  let world: OrderWorld;
  withOrderWorld((opened) => {
    world = opened;
  });

  it('completes a small order through every step, and charges it once', async () => {
    const order = await world.order();

    const run = await order.reaches('completed');

    const states = run.steps.map(({ id, state }) => `${id} ${state}`);
    expect(states).toEqual([
      'analyse completed',
      'inventory completed',
      'handling completed',
      'approve skipped',
      'funds completed',
      'order completed',
      'currency completed',
      'booking completed',
      'email completed',
      'sms completed',
      'shipping completed',
      'summary completed',
    ]);
    expect((await order.ledger()).balance).toEqual([{ amountMinor: 9_000, currency: 'USD' }]);
    expect(await order.handle.query('get_approval_status')).toBe('not_required');
  });

  it('ends out of stock with a sentence and without a charge', async () => {
    const order = await world.order({ items: [anItem('VR-HEADSET')] });

    const run = await order.reaches('out_of_stock');

    expect(run.outcomeReason).toMatch(/Out of stock: VR headset \(1 wanted, 0 left\)/);
    expect(stateOfStep(run, 'funds')).toBe('skipped');
    expect((await order.ledger()).lines).toEqual([]);
  });

  it('ends for lack of funds when the wallet does not reach', async () => {
    const order = await world.order({ channel: 'corporate', items: [anItem('SERVER-RACK')] });
    await order.reaches('waiting_approval');
    await order.decide('U0CAROL', 'approve');

    const run = await order.reaches('insufficient_funds');

    expect(run.outcomeReason).toMatch(/wallet holds \$50,000\.00/);
    expect((await order.ledger()).balance).toEqual([]);
  });

  it('ends rejected with the reason, and nothing was charged', async () => {
    const order = await world.order({ items: [anItem('DESK-LAMP', 40)] });
    await order.reaches('waiting_approval');

    await order.decide('U0BOB', 'reject', 'not this quarter');
    const run = await order.reaches('rejected');

    expect(run.outcomeReason).toContain('not this quarter');
    expect(await order.handle.query('get_approval_status')).toBe('rejected');
    expect(await order.handle.query('get_approval_reason')).toBe('not this quarter');
    expect((await order.ledger()).lines).toEqual([]);
  });

  it('ends expired, not rejected, after a reminder', async () => {
    const settings = { approvalTimeoutMs: 600, approvalReminderMs: 300 };
    const order = await world.order({ items: [anItem('DESK-LAMP', 40)] }, settings);

    const run = await order.reaches('expired');

    expect(run.approval).toMatchObject({ state: 'expired', decisions: [] });
    expect(run.decidedBy).toBeNull();
    const reminders = world.slack.of('postToThread').filter(({ kind }) => kind === 'reminder');
    expect(reminders).toEqual([
      expect.objectContaining({ markdown: expect.stringMatching(/@finance.*40 × Desk lamp/) }),
    ]);
  });

  it('refunds a private buyer when the booking is refused, and says so in the thread', async () => {
    const order = await world.order({ items: [anItem('TYPEWRITER')] });

    const run = await order.reaches('refunded');

    expect(stepOf(run, 'undo_funds')).toMatchObject({ state: 'completed', undoes: 'funds' });
    expect(stepOf(run, 'undo_funds')?.detail).toMatch(/^refunded \$180\.00, PAY-\w+ → RFD-\w+$/);
    expect(stateOfStep(run, 'funds')).toBe('compensated');
    expect((await order.ledger()).balance).toEqual([{ amountMinor: 0, currency: 'USD' }]);
    const told = world.slack.of('postToThread').map(({ markdown }) => markdown);
    expect(told).toContainEqual(expect.stringMatching(/refunded \$180\.00/));
  });

  it('restores the wallet, tells the customer and fails when a company has no alternative', async () => {
    const order = await world.order({ channel: 'corporate', items: [anItem('TYPEWRITER')] });

    const run = await order.reaches('failed');

    expect(stepOf(run, 'undo_funds')?.detail).toMatch(/^restored \$180\.00, PAY-\w+ → RST-\w+$/);
    expect(stepOf(run, 'notify_customer')?.detail).toMatch(/^EMAIL-/);
    expect((await order.ledger()).balance).toEqual([{ amountMinor: 0, currency: 'USD' }]);
  });

  it('books a cheaper alternative without asking, and charges only its price', async () => {
    const order = await world.order({ channel: 'corporate', items: [anItem('ESPRESSO-MACHINE')] });

    const run = await order.reaches('completed');

    expect(run.items).toMatchObject([{ sku: 'COFFEE-MAKER' }]);
    expect(run.approval).toBeNull();
    expect((await order.ledger()).balance).toEqual([{ amountMinor: 34_000, currency: 'USD' }]);
    // The card adds up: what names the old price is taken back, and what stands names the new one.
    const standing = run.steps.filter(({ state }) => state === 'completed').map(({ id, detail }) => `${id} ${detail}`);
    expect(stepOf(run, 'next_best_price')?.detail).toMatch(/ for \$340\.00 instead of \$890\.00$/);
    expect(standing.filter((line) => line.includes('$340.00')).map((line) => line.split(' ')[0])).toEqual([
      'next_best_price',
      'funds_alternative',
      'order_alternative',
    ]);
    expect(['funds', 'order'].map((id) => stateOfStep(run, id))).toEqual(['compensated', 'compensated']);
    const books = (await order.journal()).filter(({ step }) => step.startsWith('order'));
    expect(books.map(({ step, what }) => `${step} ${what}`)).toEqual([
      'order done',
      'order undone',
      'order_alternative done',
    ]);
    expect(books.at(-1)?.result).toMatchObject({ totalAmount: { amountMinor: 34_000, currency: 'USD' } });
  });

  it('asks again before it books an alternative that is dearer than what was allowed', async () => {
    const order = await world.order({ channel: 'corporate', items: [anItem('PROJECTOR')] });
    const asked = await order.reaches('waiting_approval');
    expect(asked.approval?.total).toEqual({ amountMinor: 145_000, currency: 'USD' });
    expect(asked.total).toEqual({ amountMinor: 95_000, currency: 'USD' });

    await order.decide('U0CAROL', 'approve');
    const run = await order.reaches('completed');

    expect(run.total).toEqual({ amountMinor: 145_000, currency: 'USD' });
    expect((await order.ledger()).balance).toEqual([{ amountMinor: 145_000, currency: 'USD' }]);
  });

  it('gives everything back when the dearer alternative is rejected', async () => {
    const order = await world.order({ channel: 'corporate', items: [anItem('PROJECTOR')] });
    await order.reaches('waiting_approval');

    await order.decide('U0CAROL', 'reject', 'too dear');
    await order.reaches('rejected');

    expect((await order.ledger()).balance).toEqual([{ amountMinor: 0, currency: 'USD' }]);
  });

  it('converts at fallback rates, named with their date, after one explicit retry', async () => {
    const lamp = { ...anItem('DESK-LAMP', 2), unit: { amountMinor: 4_140, currency: 'EUR' } };
    const order = await world.order({ currency: 'EUR', items: [lamp] });

    const run = await order.reaches('completed');

    expect(stateOfStep(run, 'currency_retry')).toBe('failed');
    expect(stepOf(run, 'currency')).toMatchObject({ state: 'completed' });
    expect(stepOf(run, 'currency')?.detail).toMatch(
      /€82\.80 = \$[\d.]+: 1 EUR = [\d.]+ USD, fallback_rates of \d{4}-\d{2}-\d{2}/,
    );
  });
});
