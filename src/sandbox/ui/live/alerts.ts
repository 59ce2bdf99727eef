import type { LiveFrame, LiveState } from '../../protocol/live.js';
import type { Message } from '../../state/wire.js';
import { workspaceDirectory } from '../app/workspace-directory.js';
import { spoken } from '../text/spoken.js';

/** Where the person looks now. */
export interface InSight {
  channel?: string;
  thread?: string;
}

/** What somebody is told of a message: who wrote, what, and where it is. */
export interface Alert {
  text: string;
  body: string;
  channel: string;
  thread?: string;
}

const LONGEST = 200;

/** What to tell somebody of a message that is meant for them and out of their sight; undefined for the rest. */
export function alertFor(world: LiveState, frame: LiveFrame, seen: InSight): Alert | undefined {
  if (frame.type !== 'message' || frame.message.user === world.me.id) return undefined;
  const { message } = frame;
  const channel = world.channels.find(({ id }) => id === frame.channel);
  if (!channel || (channel.kind !== 'im' && !names(world, message))) return undefined;
  if (inSight(frame.channel, message, seen)) return undefined;
  const author = world.people.find(({ id }) => id === message.user);
  const from = author?.real_name ?? world.app.name;
  return {
    text: channel.kind === 'im' ? `${from} wrote to you.` : `${from} mentioned you in #${channel.name}.`,
    body: spoken(message.text, workspaceDirectory(world)).slice(0, LONGEST),
    channel: channel.id,
    thread: message.thread_ts,
  };
}
function names({ me, groups }: LiveState, { text }: Message): boolean {
  const mine = groups.filter(({ users }) => users.includes(me.id)).map(({ id }) => `<!subteam^${id}`);
  return [`<@${me.id}`, ...mine].some((mention) => text.includes(mention));
}

function inSight(channel: string, { thread_ts, ts }: Message, seen: InSight): boolean {
  if (channel !== seen.channel) return false;
  return !thread_ts || thread_ts === ts || thread_ts === seen.thread;
}
