import { Refusal } from '../domain/refusal.js';
import type { WorkspaceClient } from './workspace-client.js';

interface Channel {
  id: string;
  name: string;
  kind: string;
}

/** Who and what is in the workspace, as one person sees it. */
export interface Directory {
  names: ReadonlyMap<string, string>;
  /** Id of the bot's user, to mention it. */
  botUserId: string;
  /** The direct message between this person and the bot. */
  botDm: string;
  /** @throws Refusal that lists the channels there are */
  channelId(name: string): string;
  channelIds: string[];
}

/** @throws Refusal when the person is unknown or the workspace does not answer */
export async function readDirectory(client: WorkspaceClient): Promise<Directory> {
  const state = await client.look('state');
  if (typeof state.error === 'string') {
    throw new Refusal(
      'unknown_person',
      `There is nobody called "${client.person}" here. Try alice, bob, carol, dave or erin.`,
    );
  }
  const people = state.people as { id: string; name: string }[];
  const groups = state.groups as { id: string; handle: string }[];
  const channels = state.channels as Channel[];
  const app = state.app as { bot_user_id: string; dm: string };
  const names = new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...groups.map(({ id, handle }) => [id, handle] as const),
    ...channels.map(({ id, name }) => [id, name] as const),
  ]);
  return {
    names,
    botUserId: app.bot_user_id,
    botDm: app.dm,
    channelIds: channels.map(({ id }) => id),
    channelId(name) {
      const bare = name.replace(/^#/, '');
      const found = channels.find((channel) => channel.name === bare || channel.id === bare);
      if (found) return found.id;
      const known = channels.filter(({ kind }) => kind !== 'im').map((channel) => `#${channel.name}`);
      throw new Refusal(
        'unknown_channel',
        `There is no channel "${name}" for ${client.person}. There are: ${known.join(', ')}.`,
      );
    },
  };
}
