import type { Redis } from 'ioredis';
import { BOOKS, KEEP_DEED_SECONDS } from './keys.js';

/** What a real provider was asked, and under which key. */
export interface Begun {
  providerKey: string;
  input: Record<string, unknown>;
}

/** What real providers were asked, kept beside the deeds: whoever dies with a question open finds it again. */
export function askings(books: Redis) {
  return {
    /**
     * Remembers, before a real provider is asked, what it is asked; after a refusal its key is a new one, because
     * providers answer a repeated key with their first answer. False: the deed was undone and must not be done.
     */
    async begin(key: string, input: Record<string, unknown>): Promise<Begun | false> {
      const record = BOOKS.deed(key);
      const [undone, refusals] = await books.hmget(record, 'undone', 'refusals');
      if (undone) return false;
      await books.multi().hset(record, 'begun', JSON.stringify(input)).expire(record, KEEP_DEED_SECONDS).exec();
      return { providerKey: providerKey(key, refusals), input };
    },

    /** The provider said no: nothing was done under its key, so there is nothing to take back. */
    async noteRefusal(key: string): Promise<void> {
      await books.multi().hdel(BOOKS.deed(key), 'begun').hincrby(BOOKS.deed(key), 'refusals', 1).exec();
    },

    /** What a real provider was last asked under this key; null when it was never asked, or refused. */
    async begun(key: string): Promise<Begun | null> {
      const [begun, refusals] = await books.hmget(BOOKS.deed(key), 'begun', 'refusals');
      if (!begun) return null;
      return { providerKey: providerKey(key, refusals), input: JSON.parse(begun) as Record<string, unknown> };
    },
  };
}

const providerKey = (key: string, refusals: string | null | undefined): string =>
  refusals ? `${key}:${refusals}` : key;
