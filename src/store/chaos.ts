import type { Redis } from 'ioredis';
import { type Chaos, formatRate, parseRate, simulatedName, withRate } from '../domain/chaos.js';
import type { SimulatedName } from '../domain/services.js';
import { BOOKS } from './keys.js';

/** The chaos in force, and what of it operators made. */
export interface ChaosNow extends Chaos {
  overrides: { service: SimulatedName; setting: string }[];
}

/** Failures on purpose: as configured, and changed at run time by operators for every worker until they are taken off. */
export function chaosControl(books: Redis, configured: Chaos) {
  async function readChaos(): Promise<ChaosNow> {
    const written = Object.entries(await books.hgetall(BOOKS.chaos));
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
      const written = setting.trim().toLowerCase();
      if (written === 'off') await books.hdel(BOOKS.chaos, service);
      else {
        parseRate(service, written);
        await books.hset(BOOKS.chaos, service, written);
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
  };
}
export type ChaosControl = ReturnType<typeof chaosControl>;
