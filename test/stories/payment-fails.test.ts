import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

describe('journey 6: the fourth payment is declined', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ flags: ['--chaos', 'payment_processing=4th'] });
    for (const quantity of [1, 2, 3]) {
      const thread = await world.ask('alice', `Order ${quantity} desk lamps for me`);
      await thread.reaches('completed');
    }
  });
  afterAll(() => world.stop());

  it('says why, notifies by SMS on request, tries again and completes', async () => {
    const thread = await world.ask('alice', 'Order 4 desk lamps for me');
    const waiting = await thread.reaches('waiting_choice');
    expect(waiting.waiting_for).toBe('choice');
    const [card] = await thread.of(METADATA.run);
    expect(card?.text).toContain('card declined after 3 successful transactions');
    for (const choice of ['retry', 'notify_email', 'notify_sms', 'notify_call', 'undo']) {
      expect(await thread.buttons()).toContain(`choice.${choice}`);
    }

    await thread.click('alice', 'notify_sms');
    await thread.reaches('completed');

    const [ended] = await thread.of(METADATA.run);
    expect(ended?.text).toMatch(/SMS-\w+/);
    await thread.offersNo('choice.');
  });
});

describe('with the failures that are simulated by default', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ flags: ['--chaos', 'default', '--seed', '7'], env: { RETRY_INTERVAL: '50ms' } });
  });
  afterAll(() => world.stop());

  it('shows a declined payment within five orders in a row (S0-110)', async () => {
    for (const quantity of [1, 2, 3, 4, 5]) {
      const thread = await world.ask('bob', `Order ${quantity} desk lamps for me`);
      const run = await eventually('the end or a choice', async () => {
        const [now] = await thread.runs();
        return now && ['completed', 'waiting_choice'].includes(now.state) ? now : null;
      });
      const [card] = await thread.of(METADATA.run);
      if (card?.text?.includes('card declined after 3 successful transactions')) return;
      if (run.state === 'waiting_choice') await thread.click('bob', 'retry');
    }
    throw new Error('five orders went through without a declined payment');
  });
});
