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

const seed = z.object({
  team: z.object({ id: z.string(), name: z.string(), domain: z.string(), email_domain: z.string() }),
  people: z.array(person).min(1),
  channels: z.array(channel).min(1),
  groups: z.array(group).default([]),
  app,
});

/** What a workspace holds before anything happened in it. */
export type Seed = z.infer<typeof seed>;

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
