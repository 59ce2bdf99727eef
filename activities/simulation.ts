import type { Redis } from 'ioredis';
import { type Chaos, formatRate, parseChaos, parseRate, simulatedName, withRate } from '../src/domain/chaos.js';
import { SIMULATED, type SimulatedName } from '../src/domain/services.js';
import { readOverrides, removeOverride, writeOverride } from '../src/store/chaos-overrides.js';
import { countTry, resetSimulation } from '../src/store/simulation.js';
import { chance } from './ids.js';
import { outage } from './outage.js';

/** The chaos in force, and what of it operators made. */
export interface ChaosNow extends Chaos {
  overrides: { service: SimulatedName; setting: string }[];
}

/** Failures on purpose: by the setting CHAOS, changed at run time by operators, exact for a seed. */
export function simulation({ books, chaos, seed }: { books: Redis; chaos: string; seed: number }) {
  const configured = parseChaos(chaos);

  async function readChaos(): Promise<ChaosNow> {
    const written = Object.entries(await readOverrides(books));
    const overrides = written.map(([name, setting]) => ({ service: simulatedName(name), setting }));
    const inForce = overrides.reduce(
      (now: Chaos, { service, setting }) => withRate(now, service, parseRate(service, setting)),
      configured,
    );
    return { ...inForce, overrides };
  }

  return {
    readChaos,

    /**
     * Sets a service's failure rate (`100%`, `0.2`, `4th`) until `off`, which gives it back its configured one.
     * @throws Refusal `UnknownService` or `BadRate`; who may do this is decided by the caller
     */
    async setChaos(name: string, setting: string): Promise<ChaosNow> {
      const service = simulatedName(name);
      if (setting.trim().toLowerCase() === 'off') await removeOverride(books, service);
      else {
        parseRate(service, setting);
        await writeOverride(books, service, setting.trim().toLowerCase());
      }
      return readChaos();
    },

    /** The banner while an operator makes services fail on purpose; null otherwise. */
    async chaosNotice(): Promise<string | null> {
      const { overrides } = await readChaos();
      const failing = overrides.flatMap(({ service, setting }) => {
        const rate = parseRate(service, setting);
        if ('countedDecline' in rate) return [`${service} (every 4th payment)`];
        return rate.rate > 0 ? [`${service} (${formatRate(rate.rate)})`] : [];
      });
      return failing.length > 0 ? `An operator makes services fail on purpose: ${failing.join(', ')}` : null;
    },

    /** Fails as often as the service's rate says. The same seed fails at the same keys and attempts. */
    async mayFail(service: SimulatedName, key: string): Promise<void> {
      const { rates } = await readChaos();
      if (rates[service] === 0) return;
      const { n, attempt } = await countTry(books, service, key);
      if (chance(seed, service, n, attempt) < rates[service]) throw outage(service);
    },

    /** Fills wallet, stock and payment counter again. Ledgers and finished deeds stay as they are. */
    resetSimulation: (): Promise<void> => resetSimulation(books, SIMULATED),
  };
}
export type Simulation = ReturnType<typeof simulation>;
