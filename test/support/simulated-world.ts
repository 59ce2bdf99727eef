import { activitiesOf } from '../../activities/index.js';
import { createWorld, type WorldDependencies, type WorldSettings } from '../../activities/world.js';
import { openStores } from '../../src/store/connection.js';
import { startRedis } from './redis.js';

export const SETTINGS: WorldSettings = {
  BASE_CURRENCY: 'USD',
  WALLET_BALANCE: 50_000,
  CHAOS: 'off',
  SEED: 7,
  // A port that nothing listens on: the rate API cannot be reached.
  FX_API_URL: 'http://127.0.0.1:9/',
  FX_TIMEOUT: 1_000,
};

/** The services over a real Redis; every world of `fresh` has empty books and its own settings. */
export async function simulatedWorlds() {
  const redis = await startRedis();
  const stores = openStores({ cacheUrl: redis.url, booksUrl: redis.booksUrl }, (cause) => {
    throw cause;
  });
  const open = (settings: Partial<WorldSettings> = {}, more: Partial<WorldDependencies> = {}) => {
    const world = createWorld({
      books: stores.books,
      cache: stores.cache,
      settings: { ...SETTINGS, ...settings },
      ...more,
    });
    return { world, stores, activities: activitiesOf(world) };
  };
  return {
    stores,
    redis,
    /** A second worker over the same books. */
    open,
    async fresh(...given: Parameters<typeof open>) {
      await Promise.all([stores.books.flushdb(), stores.cache.flushdb()]);
      return open(...given);
    },
    async stop() {
      await stores.close();
      await redis.stop();
    },
  };
}
