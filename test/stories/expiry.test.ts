import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.js';

describe('journey 4: nobody decides', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ flags: ['--approval-timeout', '3s'], env: { APPROVAL_REMINDER: '2s' } });
  });
  afterAll(() => world.stop());

  it('reminds before the end, then says expired and not rejected, without buttons and without a charge', async () => {
    const thread = await world.ask('alice', 'Order 5 iPhones for the marketing department');
    await thread.reaches('waiting_approval');

    await thread.says(/remind|still waiting|expires|runs out/i);
    const run = await thread.reaches('expired');

    expect((await thread.approvalIs('expired')).decisions).toEqual([]);
    await thread.offersNo('approval.');
    expect(run.steps.find((step) => step.id === 'funds')?.state).not.toBe('completed');
    expect(run.decided_by).toBeNull();
  });
});
