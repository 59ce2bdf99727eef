import type { Redis } from 'ioredis';
import { CACHE } from './keys.js';

/** `/signalbox reload` reaches every process that reads declared workflows. */
export function definitionReloads(cache: Redis) {
  return {
    async ask(): Promise<void> {
      await cache.publish(CACHE.definitionReloads, 'reload');
    },
    /** On a connection of its own, because a subscribed one can do nothing else. */
    async listen(reload: () => void): Promise<{ close(): void }> {
      const line = cache.duplicate();
      line.on('error', () => undefined).on('message', reload);
      await line.subscribe(CACHE.definitionReloads);
      return { close: () => line.disconnect() };
    },
  };
}
