import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

describe('journey 5: something is missing', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  it('asks only how many, and goes on with an answer in words', async () => {
    const thread = await world.ask('alice', 'Order some laptops');
    const question = await eventually('a question', async () => (await thread.of(METADATA.question))[0]);

    expect(question.text).toMatch(/how many/i);
    expect(await thread.runs()).toEqual([]);
    await thread.reply('alice', 'three');
    const run = await thread.reaches('waiting_approval');

    expect(run.items).toEqual([expect.objectContaining({ quantity: 3 })]);
  });

  it('goes on with a click on one of the numbers', async () => {
    const thread = await world.ask('bob', 'Order some desk lamps');
    await eventually('a question', async () => (await thread.of(METADATA.question))[0]);

    await thread.click('bob', 'question.1');
    const run = await thread.reaches('completed');

    expect(run.items[0]?.quantity).toBeGreaterThan(0);
    await thread.offersNo('question.');
  });

  it('withdraws the request and asks again when the number changes while finance decides', async () => {
    const thread = await world.ask('alice', 'Order 3 laptops for the marketing team');
    await thread.reaches('waiting_approval');

    await thread.reply('alice', '<@U0BOT> actually make it 4');

    await thread.approvalIs('withdrawn');
    await thread.approvalIs('waiting', 1);
    await eventually('the new number on the card that waits', async () => {
      const [run] = await thread.runs();
      return run?.items[0]?.quantity === 4 && run.state === 'waiting_approval' ? run : null;
    });
    expect(await thread.runs()).toHaveLength(1);
  });
});
