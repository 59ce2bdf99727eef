import { readFileSync } from 'node:fs';
import { z } from 'zod';

const person = z.object({
  id: z.string(),
  name: z.string(),
  real_name: z.string(),
  display_name: z.string().optional(),
  title: z.string().default(''),
  email: z.string().optional(),
  phone: z.string().default(''),
  locale: z.string().default('en-US'),
  tz: z.string().default('America/Los_Angeles'),
  tz_label: z.string().default('Pacific Standard Time'),
  tz_offset: z.number().default(-28_800),
  color: z.string().default('757575'),
  is_admin: z.boolean().default(false),
  is_owner: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  token: z.string().optional(),
});

const channel = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['channel', 'private']).default('channel'),
  is_general: z.boolean().default(false),
  topic: z.string().default(''),
  purpose: z.string().default(''),
  members: z.array(z.string()),
});

const group = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  description: z.string().default(''),
  users: z.array(z.string()),
});

const app = z.object({
  id: z.string(),
  name: z.string(),
  bot_id: z.string(),
  bot_user_id: z.string(),
  bot_token: z.string(),
  app_token: z.string(),
  signing_secret: z.string(),
  verification_token: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
});

const team = z.object({
  team: z.object({
    id: z.string().regex(/^\w{1,60}$/),
    name: z.string(),
    domain: z.string(),
    email_domain: z.string(),
  }),
  people: z.array(person).min(1),
  channels: z.array(channel).min(1),
  groups: z.array(group).default([]),
});

/** Another workspace that the same app may be installed in: its own bot, and whether it is there from the start. */
const furtherTeam = team.extend({
  bot: z.object({ id: z.string(), user_id: z.string(), token: z.string() }),
  installed: z.boolean().default(false),
});

const seed = team
  .extend({ app, teams: z.array(furtherTeam).max(9).default([]) })
  .superRefine(({ team: { id }, people, app: own, teams }, context) => {
    const ids = [id, ...teams.map((one) => one.team.id)];
    const persons = [people, ...teams.map((one) => one.people)].flat();
    const tokens = [own.bot_token, own.app_token, ...teams.map(({ bot }) => bot.token), ...persons.map((p) => p.token)];
    const users = [own.bot_user_id, ...teams.map(({ bot }) => bot.user_id), ...persons.map((one) => one.id)];
    const all = { team: ids, user: users, token: tokens.flatMap((one) => one ?? []) };
    for (const [what, given] of Object.entries(all)) {
      const twice = given.find((one, index) => given.indexOf(one) !== index);
      if (twice !== undefined) context.addIssue({ code: 'custom', message: `Two have the same ${what}: ${twice}` });
    }
  });

/** What a workspace holds before anything happened in it, and what the further ones hold. */
export type Seed = z.infer<typeof seed>;

/** One team of a workspace file, with the app as it is (or would be) installed there. */
export type TeamSeed = Omit<Seed, 'teams'> & { installed: boolean };

/** The teams of a workspace file, the first one first. */
export function teamsOf({ teams, ...first }: Seed): [TeamSeed, ...TeamSeed[]] {
  const further = teams.map(({ bot, ...one }): TeamSeed => {
    const own = { bot_id: bot.id, bot_user_id: bot.user_id, bot_token: bot.token, app_token: '' };
    return { ...one, app: { ...first.app, ...own } };
  });
  return [{ ...first, installed: true }, ...further];
}

/**
 * Reads a workspace file (default: the one that comes with the sandbox).
 * Raises an Error in plain words when the file is missing, no JSON or not a workspace.
 */
export function readSeed(file: string | URL = new URL('../seed.json', import.meta.url)): Seed {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The workspace file ${String(file)} cannot be read as JSON.`, { cause });
  }
  const result = seed.safeParse(content);
  if (result.success) return result.data;
  throw new Error(`The workspace file ${String(file)} is not complete:\n${z.prettifyError(result.error)}`);
}
