import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA } from '../../src/domain/contract.js';
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
    expect((await thread.buttons()).filter((id) => id.startsWith('choice.'))).toEqual([]);
  });
});
