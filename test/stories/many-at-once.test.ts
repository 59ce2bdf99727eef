import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.js';

const PRODUCTS = ['desk lamps', 'monitors', 'webcams', 'headsets', 'chargers'];

describe('journey 15: many at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  it('gives every thread its own card, and brings every run to its end', async () => {
    const wishes = PRODUCTS.flatMap((product) => [
      ['alice', `Order 2 ${product} for me`],
      ['bob', `Order 1 ${product} for me`],
    ]) as [string, string][];

    const threads = await Promise.all(wishes.map(([person, text]) => world.ask(person, text)));
    const runs = await Promise.all(threads.map((thread) => thread.reaches('completed', 120_000)));

    expect(new Set(runs.map((run) => run.run_id)).size).toBe(wishes.length);
    for (const thread of threads) expect(await thread.runs()).toHaveLength(1);
  });

  it('leaves no warning in the log of the bot', async () => {
    const log = await readFile(join(world.product.dataDir, 'logs', 'bot.log'), 'utf8');

    expect(log).toContain('Bot ready');
    expect(log.split('\n').filter((line) => /warning/i.test(line))).toEqual([]);
  });
});
