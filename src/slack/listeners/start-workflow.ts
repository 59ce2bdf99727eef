import { z } from 'zod';
import type { Origin } from '../../domain/origin.js';
import type { Plan } from '../../domain/plan.js';
import { slackError } from '../send/failure.js';
import type { Sender } from '../send/sender.js';
import type { ListenerParts } from './listener.js';

interface Wish {
  plan: Plan;
  parameters: Record<string, unknown>;
  by: string;
  team: string;
  channel: string;
  /** What caused it, the same when Slack delivers it twice. */
  cause: string;
}

const posted = z.object({ channel: z.string(), ts: z.string() });
const ELSEWHERE = ['not_in_channel', 'channel_not_found', 'is_archived'];

/** Starts a workflow in a new thread of the channel, or in the person's direct messages where the bot is no member. */
export async function startFromSlack(
  { plan, parameters, by, team, channel, cause }: Wish,
  { sender, directory, workflows }: Pick<ListenerParts, 'sender' | 'directory' | 'workflows'>,
): Promise<string> {
  const text = `<@${by}> runs *${plan.name}*.`;
  const head = await openThread(sender, channel, text).catch((cause: unknown) => {
    if (!ELSEWHERE.includes(slackError(cause) ?? '')) throw cause;
    return openThread(sender, by, text);
  });
  const { tz: _, ...requester } = await directory.profile(by);
  const origin: Origin = {
    team,
    channel: head.channel,
    channelType: head.channel.startsWith('D') ? 'im' : 'channel',
    threadTs: head.ts,
    messageTs: head.ts,
  };
  return workflows.start({ plan, parameters, requester, origin, source: { team, channel, messageTs: cause, call: 0 } });
}

const openThread = async (sender: Sender, channel: string, text: string): Promise<z.infer<typeof posted>> =>
  posted.parse(await sender.call((client) => client.chat.postMessage({ channel, text })));
