import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

describe('journey 17: twice', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  it('starts one run from an event that is delivered five times', async () => {
    const set = await world.as('erin').control('faults', { kind: 'duplicate', times: 4 });
    expect(set.faults).toHaveLength(1);
    const thread = await world.ask('alice', 'Order 2 desk lamps for our office team');

    await thread.reaches('completed');
    await world.as('erin').control('clock', { advance_ms: 60_000 });

    expect(await thread.runs()).toHaveLength(1);
  });

  it('asks whether it is meant when the same person writes the same order again', async () => {
    const first = await world.ask('alice', 'Order 5 iPhones for the marketing department');
    await first.reaches('waiting_approval');

    const second = await world.ask('alice', 'Order 5 iPhones for the marketing department');
    const asked = await eventually('a question', async () =>
      (await second.messages()).find((message) => message.bot_id && message.metadata?.event_type !== METADATA.run),
    );

    expect(asked.text).toMatch(/again|already|same/i);
    expect(await second.runs()).toEqual([]);
  });
});
