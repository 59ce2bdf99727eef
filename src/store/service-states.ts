import type { Redis } from 'ioredis';
import type { ServiceName } from '../domain/services.js';
import { CACHE } from './keys.js';

/** Who stands behind a service, and whether calls to it go through; `open` means that it is left alone for a while. */
export interface ServiceState {
  service: ServiceName;
  provider: string;
  breaker: 'closed' | 'half_open' | 'open';
  /** ISO 8601 */
  since: string;
}

/** Told by workers when something changes, read for `/signalbox status`; the last worker to notice is believed. */
export function serviceStates(cache: Redis) {
  return {
    async tell(state: Omit<ServiceState, 'since'>): Promise<void> {
      const told: ServiceState = { ...state, since: new Date().toISOString() };
      await cache.hset(CACHE.serviceStates, state.service, JSON.stringify(told));
    },
    async all(): Promise<ServiceState[]> {
      return (await cache.hvals(CACHE.serviceStates)).map((text) => JSON.parse(text) as ServiceState);
    },
  };
}
