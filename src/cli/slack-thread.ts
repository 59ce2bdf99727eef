import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Config } from '../config.js';
import type { Origin, Requester } from '../domain/origin.js';
import { Refusal } from '../domain/refusal.js';
import { readDirectory } from './directory.js';
import { runningParts } from './locate.js';
import { WorkspaceClient } from './workspace-client.js';

/** Where a run's card goes, and in whose name it runs. */
export interface CardWish {
  /** `#name` or an id. */
  channel: string;
  /** A person's name or id. */
  as: string;
  /** What runs. */
  name: string;
}

export interface OpenThread {
  requester: Requester;
  origin: Origin;
  link: string;
}

const profile = z.object({ email: z.string().nullish(), phone: z.string().nullish(), real_name: z.string().nullish() });
const person = z.object({ id: z.string(), name: z.string().default(''), profile: profile.default({}) });
const members = z.object({ members: z.array(person).default([]) });
const posted = z.object({ channel: z.string(), ts: z.string() });

/**
 * Opens a thread in Slack for a run that a command line starts: the workspace of the running product, else the one of
 * the settings. @throws Refusal when Slack does not answer, or has no such channel or person
 */
export async function openThread(wish: CardWish, config: Config, dataDir: string | undefined): Promise<OpenThread> {
  const local = await localWorkspace(dataDir ?? config.DATA_DIR);
  const slackApiUrl = local ? `${local}/api/` : config.SLACK_API_URL;
  const client = new WebClient(config.SLACK_BOT_TOKEN, { slackApiUrl, retryConfig: { retries: 2 } });
  try {
    const { team_id: team = '' } = await client.auth.test();
    const { handle, ...requester } = await personNamed(client, wish.as);
    const place = await channelNamed(wish.channel, handle, local);
    const text = `<@${requester.userId}> runs *${wish.name}* from the command line.`;
    const head = posted.parse(await client.chat.postMessage({ channel: place, text }));
    const { permalink = '' } = await client.chat.getPermalink({ channel: head.channel, message_ts: head.ts });
    const channelType = head.channel.startsWith('D') ? 'im' : 'channel';
    const origin: Origin = { team, channel: head.channel, channelType, threadTs: head.ts, messageTs: head.ts };
    return { requester, origin, link: permalink };
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal('no_slack', `Slack did not take the card${whyOf(cause)}. Without one: --no-card`, { cause });
  }
}

/** The address of the local workspace; null when it is a real Slack. */
async function localWorkspace(dataDir: string): Promise<string | null> {
  const sandbox = (await runningParts(dataDir))?.sandbox;
  if (!sandbox?.address || sandbox.external) return null;
  return (sandbox.address.includes('://') ? sandbox.address : `http://${sandbox.address}`).replace(/\/+$/, '');
}

async function personNamed(client: WebClient, who: string): Promise<Requester & { handle: string }> {
  const bare = who.replace(/^@/, '');
  const found = await firstOf(client.paginate('users.list', { limit: 200 }), (page) =>
    members.parse(page).members.find(({ id, name }) => id === bare || name === bare),
  );
  if (!found) throw new Refusal('unknown_person', `There is nobody called "${who}" in the workspace.`);
  const { id: userId, name, profile: told } = found;
  return { handle: name, userId, name: told.real_name ?? name, email: told.email ?? null, phone: told.phone || null };
}

/** Ids as they are; names are looked up in the local workspace, and by Slack itself elsewhere. */
async function channelNamed(name: string, by: string, local: string | null): Promise<string> {
  if (/^[CDGUW][A-Z0-9]{5,}$/.test(name)) return name;
  if (!local) return `#${name.replace(/^#/, '')}`;
  return (await readDirectory(new WorkspaceClient(local, by))).channelId(name);
}

async function firstOf<T>(pages: AsyncIterable<unknown>, find: (page: unknown) => T | undefined): Promise<T | null> {
  for await (const page of pages) {
    const found = find(page);
    if (found) return found;
  }
  return null;
}

/** Slack's own code, such as `not_in_channel`. */
function whyOf(cause: unknown): string {
  const data = z.object({ data: z.object({ error: z.string() }) }).safeParse(cause);
  return data.success ? ` (${data.data.data.error})` : '';
}
