import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.js';

describe('Slack over HTTP instead of Socket Mode', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ env: { SLACK_MODE: 'http' } });
  });
  afterAll(() => world.stop());

  it('takes signed events and clicks, and tells the same story', async () => {
    const thread = await world.ask('alice', 'Order 5 iPhones for the marketing department');
    await thread.reaches('waiting_approval');

    await thread.click('carol', 'approve', 'fine');
    const run = await thread.reaches('completed');

    expect(run.decided_by).toBe('U0CAROL');
    expect(await thread.runs()).toHaveLength(1);
  });
});
