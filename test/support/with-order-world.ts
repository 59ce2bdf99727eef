import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type OrderWorld, openOrderWorld } from './order-world.js';

/** One world with a worker for the tests of a file, with fresh books before each. */
export function withOrderWorld(use: (world: OrderWorld) => void): void {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await openOrderWorld();
    await world.startWorker();
    use(world);
  });
  beforeEach(() => world.reset());
  afterAll(() => world.stop());
}
