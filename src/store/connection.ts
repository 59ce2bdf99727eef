import { Redis } from 'ioredis';

/** The two databases: the cache may be wiped at any time, the books never. */
export interface Stores {
  cache: Redis;
  books: Redis;
  close(): Promise<void>;
}

/** Connects to both. A command waits for a Redis that is restarting and fails after its own 20 attempts. */
export function openStores(urls: { cacheUrl: string; booksUrl: string }, onError: (cause: Error) => void): Stores {
  const connect = (url: string): Redis => {
    const redis = new Redis(url, { maxRetriesPerRequest: 20, connectTimeout: 5_000 });
    // Without a listener ioredis prints to the console; it reconnects by itself in any case.
    redis.on('error', onError);
    return redis;
  };
  const cache = connect(urls.cacheUrl);
  const books = connect(urls.booksUrl);
  return {
    cache,
    books,
    close: async () => {
      await Promise.all([cache.quit(), books.quit()]);
    },
  };
}
