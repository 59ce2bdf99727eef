import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Profile } from '../store/profiles.js';
import { slackError } from './send/failure.js';
import type { Sender } from './send/sender.js';

const group = z.object({ id: z.string(), handle: z.string(), users: z.array(z.string()).default([]) });
const groups = z.object({ usergroups: z.array(group).default([]) });
const person = z.object({
  id: z.string(),
  name: z.string().default(''),
  tz: z.string().nullish(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  profile: z
    .object({ real_name: z.string().nullish(), email: z.string().nullish(), phone: z.string().nullish() })
    .default({}),
});
type Person = z.infer<typeof person>;
export type Group = z.infer<typeof group>;

// Membership is asked at the time of each click; this only saves asking twice for one click.
const GROUPS_MS = 2_000;
const PEOPLE_MS = 5 * 60_000;

export interface Directory {
  /** By handle (with or without @) or id. Null when the workspace has no such group. */
  group(name: string): Promise<Group | null>;
  profile(userId: string): Promise<Profile>;
  /** By mention, id or name, with or without @. Null when nobody here is called so. */
  find(who: string): Promise<string | null>;
  /** Guests, bots and people who left decide nothing. */
  mayDecide(userId: string): Promise<boolean>;
}

export function createDirectory({ call }: Pick<Sender, 'call'>): Directory {
  const known = new LRUCache<string, Promise<Group[]>>({ max: 1, ttl: GROUPS_MS });
  const people = new LRUCache<string, Promise<Person>>({ max: 5_000, ttl: PEOPLE_MS });

  async function fetchGroups(): Promise<Group[]> {
    const answer = await call((client) => client.usergroups.list({ include_users: true }));
    return groups.parse(answer).usergroups;
  }

  async function fetchPerson(userId: string): Promise<Person> {
    const answer = await call((client) => client.users.info({ user: userId }));
    return z.object({ user: person }).parse(answer).user;
  }

  async function allPeople(): Promise<Person[]> {
    const found: Person[] = [];
    for (let cursor: string | undefined; ; ) {
      const answer = await call((client) => client.users.list({ limit: 200, ...(cursor ? { cursor } : {}) }));
      const page = z.object({ members: z.array(person).default([]) }).parse(answer);
      found.push(...page.members.filter(({ deleted }) => !deleted));
      cursor = answer.response_metadata?.next_cursor || undefined;
      if (!cursor) return found;
    }
  }

  return {
    async group(name) {
      const all = await remembered(known, 'all', fetchGroups);
      const wanted = name.replace(/^@/, '');
      return all.find(({ id, handle }) => id === wanted || handle === wanted) ?? null;
    },
    async profile(userId) {
      const { profile, tz, name } = await remembered(people, userId, () => fetchPerson(userId));
      return {
        userId,
        name: profile.real_name || name || null,
        email: profile.email || null,
        phone: profile.phone || null,
        tz: tz ?? null,
      };
    },
    async find(who) {
      const id = /^<@(\w+)(?:\|[^>]*)?>$/.exec(who)?.[1];
      const wanted = (id ?? who).replace(/^@/, '').toLowerCase();
      const named = (await allPeople()).find(
        (one) => one.id.toLowerCase() === wanted || one.name.toLowerCase() === wanted,
      );
      return named?.id ?? null;
    },
    async mayDecide(userId) {
      const found = await remembered(people, userId, () => fetchPerson(userId)).catch(unlessUnknown);
      return found !== null && !(found.deleted || found.is_bot || found.is_restricted || found.is_ultra_restricted);
    },
  };
}

function unlessUnknown(cause: unknown): null {
  if (slackError(cause) !== 'user_not_found') throw cause;
  return null;
}

/** One request for all who ask at the same time; a failed one is not remembered. */
function remembered<T>(cache: LRUCache<string, Promise<T>>, key: string, fetch: () => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const asked = fetch();
  cache.set(key, asked);
  asked.catch(() => cache.delete(key));
  return asked;
}
