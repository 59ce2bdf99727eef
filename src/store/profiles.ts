import type { Redis } from 'ioredis';
import { z } from 'zod';
import { CACHE, DAY_SECONDS } from './keys.js';

const profile = z.object({
  userId: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  tz: z.string().nullable(),
});
/** What Slack tells about a person; every field but the id may be hidden. */
export type Profile = z.infer<typeof profile>;

export interface ProfileStore {
  keep(team: string, profile: Profile): Promise<void>;
  find(team: string, userId: string): Promise<Profile | null>;
}

const TTL_S = DAY_SECONDS;

export function createProfileStore(cache: Redis): ProfileStore {
  return {
    async keep(team, known) {
      await cache.set(CACHE.profile(team, known.userId), JSON.stringify(known), 'EX', TTL_S);
    },
    async find(team, userId) {
      const text = await cache.get(CACHE.profile(team, userId));
      return text === null ? null : profile.parse(JSON.parse(text));
    },
  };
}
