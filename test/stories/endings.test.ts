import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA, type RunMetadata } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const stateOf = (run: RunMetadata, id: string): string | undefined => run.steps.find((step) => step.id === id)?.state;

describe('journeys 7 to 11: the other endings', () => {
  let world: World;
  beforeAll(async () => {
    // Undo is another story; here a completed order is at rest at once.
    world = await openWorld({ env: { UNDO_WINDOW: '0s' } });
  });
  afterAll(() => world.stop());

  const cardText = async (thread: Awaited<ReturnType<World['ask']>>): Promise<string> =>
    (await thread.of(METADATA.run)).at(-1)?.text ?? '';

  it('refunds a private buyer when the booking fails', async () => {
    const thread = await world.ask('alice', 'Order a vintage typewriter for me');

    await thread.reaches('refunded');

    expect(await cardText(thread)).toMatch(/\$180\.00[\s\S]*PAY-\w+[\s\S]*RFD-\w+/);
  });

  it('restores the wallet and ends failed when a corporate booking has no alternative', async () => {
    const thread = await world.ask('alice', 'Order 1 vintage typewriter for our office');

    const run = await thread.reaches('failed');

    expect(run.outcome_reason).toMatch(/book/i);
    expect(await cardText(thread)).toMatch(/RST-\w+/);
    expect(stateOf(run, 'shipping')).not.toBe('completed');
  });

  it('books the next best price without asking when it is cheaper', async () => {
    const thread = await world.ask('bob', 'Order 1 espresso machine for our office');

    const run = await thread.reaches('completed');

    expect(run.items[0]?.product).toMatch(/coffee maker/i);
    expect(await thread.approvals()).toEqual([]);
  });

  it('asks again when the next best price is dearer than what was approved', async () => {
    const thread = await world.ask('alice', 'Order 1 lamp projector for our office');
    await thread.reaches('waiting_approval');

    await thread.click('carol', 'approve');
    const run = await thread.reaches('completed');

    expect(run.items[0]?.product).toMatch(/laser projector/i);
    expect(run.total_minor).toBe(145_000);
  });

  it('converts at fallback rates with their date when the rate service cannot be reached', async () => {
    const thread = await world.ask('alice', 'Order 2 desk lamps for our office team in euros');

    const run = await thread.reaches('completed');

    expect(run.currency).toBe('EUR');
    expect(await cardText(thread)).toMatch(/fallback_rates[\s\S]*\d{4}-\d{2}-\d{2}/);
  });

  it('ends out of stock with a sentence, and nothing is charged', async () => {
    const thread = await world.ask('dave', 'Order 1 VR headset for me');

    const run = await thread.reaches('out_of_stock');

    expect(run.outcome_reason).toMatch(/stock/i);
    expect(stateOf(run, 'funds')).not.toBe('completed');
  });

  it('ends for lack of funds when the wallet does not reach', async () => {
    const thread = await world.ask('alice', 'Order 1 server rack for our department');
    await thread.reaches('waiting_approval');

    await thread.click('carol', 'approve');
    const run = await thread.reaches('insufficient_funds');

    expect(run.outcome_reason).toMatch(/wallet|balance|funds/i);
    expect(stateOf(run, 'order')).not.toBe('completed');
  });

  it('takes an order back after its time for Undo when finance agrees, and says so on its own card', async () => {
    const thread = await world.ask('dave', 'Order 2 desk lamps for me');
    const { run_id: orderId } = await thread.reaches('completed');
    const returnId = orderId.replace('ORD-', 'RET-');

    await world.as('dave').control('command', { channel: 'C0ORDERS', text: `/signalbox return ${orderId}` });
    await eventually('the request of the return', async () => (await thread.approvals())[0]);
    await thread.click('carol', 'approve', 'arrived broken');
    await world.product.kill('bot');
    await eventually('the refund', async () =>
      (await thread.runs()).some(({ run_id, state }) => run_id === returnId && state === 'refunded') ? true : null,
    );

    const order = await eventually('the word on the card of the order', async () =>
      (await thread.of(METADATA.run)).find(({ text }) => text?.includes(`Returned by ${returnId}: $90.00`)),
    );
    expect(order.text).toContain('Completed, then returned');
    expect(await thread.buttons()).not.toContain('run.undo');
    await world.as('dave').control('command', { channel: 'C0ORDERS', text: `/signalbox return ${orderId}` });
    await world.toldPrivately('dave', /returned already/);
  });

  it('leaves no live button behind, whatever the ending', async () => {
    const thread = await world.ask('bob', 'Order 1 vintage typewriter for our team');
    await thread.reaches('failed');

    const dead = await eventually('a card without buttons', async () =>
      (await thread.buttons()).filter((id) => !id.startsWith('run.ledger')).length === 0 ? true : null,
    );
    expect(dead).toBe(true);
  });
});
