import type { Redis } from 'ioredis';
import { parseChaos } from '../src/domain/chaos.js';
import type { SimulatedName } from '../src/domain/services.js';
import { type ChaosControl, chaosControl } from '../src/store/chaos.js';
import { countTry } from '../src/store/simulation.js';
import { chance } from './ids.js';
import { outage } from './outage.js';

export interface Simulation extends ChaosControl {
  /**
   * Fails as often as the service's rate says; the same seed fails at the same keys and attempts.
   * @throws an outage in the service's own words, or in those given
   */
  mayFail(service: SimulatedName, key: string, words?: string): Promise<void>;
}

/** Services that fail on purpose, exactly as the seed has it. */
export function simulation({ books, chaos, seed }: { books: Redis; chaos: string; seed: number }): Simulation {
  const control = chaosControl(books, parseChaos(chaos));
  return {
    ...control,
    async mayFail(service, key, words) {
      const { rates } = await control.readChaos();
      if (rates[service] === 0) return;
      const { n, attempt } = await countTry(books, service, key);
      if (chance(seed, service, n, attempt) < rates[service]) throw outage(service, null, words);
    },
  };
}
