import type { Redis } from 'ioredis';
import { BOOKS } from './keys.js';

/** While `from` is away, `to` may decide in their place, until the instant `until` (ISO 8601). */
export interface Delegation {
  from: string;
  to: string;
  until: string;
}

/** Who stands in for whom. One stand-in each; a stand-in's own stand-in does not count. */
export function delegations(books: Redis, now: () => Date = () => new Date()) {
  return {
    set: async ({ from, to, until }: Delegation): Promise<void> => {
      await books.hset(BOOKS.delegations, from, JSON.stringify({ to, until }));
    },
    clear: async (from: string): Promise<void> => {
      await books.hdel(BOOKS.delegations, from);
    },
    /** Those of these people that hold now. */
    async of(people: readonly string[]): Promise<Delegation[]> {
      if (people.length === 0) return [];
      const written = await books.hmget(BOOKS.delegations, ...people);
      const known = written.flatMap((text, n): Delegation[] =>
        text ? [{ from: people[n] ?? '', ...(JSON.parse(text) as Omit<Delegation, 'from'>) }] : [],
      );
      return known.filter(({ until }) => Date.parse(until) > now().getTime());
    },
  };
}
export type Delegations = ReturnType<typeof delegations>;
