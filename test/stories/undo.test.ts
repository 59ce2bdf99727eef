import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA } from '../../src/domain/contract.js';
import { openWorld, type World } from '../support/world.js';

describe('journeys 7 and 12: stop, cancel and undo', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ flags: ['--chaos', 'shipping_confirmation=1'], env: { RETRY_INTERVAL: '50ms' } });
  });
  afterAll(() => world.stop());

  it('undoes everything that was done when the person says so, and tells each step with its amount', async () => {
    const thread = await world.ask('alice', 'Order 2 desk lamps for our office team');
    await thread.reaches('waiting_choice');

    await thread.click('alice', 'undo');
    const run = await thread.reaches('cancelled');

    expect(run.steps.filter((step) => step.state === 'compensated').length).toBeGreaterThanOrEqual(2);
    const [card] = await thread.of(METADATA.run);
    expect(card?.text).toContain('$90.00');
    await thread.offersNo('choice.');
  });

  it('lets only the requester and operators choose', async () => {
    const thread = await world.ask('alice', 'Order 3 desk lamps for our office team');
    await thread.reaches('waiting_choice');

    await thread.click('dave', 'undo');
    await world.toldPrivately('dave', /only|may not|cannot/i);
    expect((await thread.runs())[0]?.state).toBe('waiting_choice');

    await thread.click('erin', 'undo');
    await thread.reaches('cancelled');
  });

  it('stops a run that waits for approval, and charges nothing', async () => {
    const thread = await world.ask('alice', 'Order 5 iPhones for the marketing department');
    await thread.reaches('waiting_approval');

    await thread.click('alice', 'run.stop');
    const run = await thread.reaches('cancelled');

    expect(run.steps.find((step) => step.id === 'funds')?.state).not.toBe('completed');
    await thread.approvalIs('withdrawn');
  });
});

describe('the undo window', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  it('takes a completed order back with one click while the window is open', async () => {
    const thread = await world.ask('bob', 'Order 2 desk lamps for our office team');
    await thread.reaches('completed');

    await thread.click('bob', 'run.undo');
    const run = await thread.reaches('cancelled');

    expect(run.steps.filter((step) => step.state === 'compensated').length).toBeGreaterThanOrEqual(3);
  });
});
