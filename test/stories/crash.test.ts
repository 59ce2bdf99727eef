import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

describe('journey 18: parts die in the middle of an order', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  it('keeps a click that is made while no worker runs', async () => {
    const thread = await world.ask('alice', 'Order 5 iPhones for the marketing department');
    await thread.reaches('waiting_approval');

    await world.product.kill('worker');
    await thread.click('carol', 'approve');
    const run = await thread.reaches('completed');

    expect(run.decided_by).toBe('U0CAROL');
  });

  it.each([
    ['worker', 1],
    ['bot', 2],
    ['redis', 3],
    ['temporal', 4],
  ])('brings the order to its end when %s is killed', async (part, quantity) => {
    const thread = await world.ask('bob', `Order ${quantity} webcams for me`);
    await eventually('a card', async () => (await thread.runs())[0]);

    await world.product.kill(part);
    const run = await thread.reaches('completed', 60_000);

    expect(await thread.runs()).toHaveLength(1);
    expect(run.steps.filter((step) => step.state === 'failed')).toEqual([]);
  });
});
