import { z } from 'zod';
import type { IncomingMessage } from '../../domain/conversation.js';
import type { Origin } from '../../domain/origin.js';
import { mentions, spokenText } from './text.js';

const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  user: z.string(),
  bot_id: z.string().optional(),
  bot_profile: z.unknown().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel: z.string(),
  channel_type: z.enum(['channel', 'group', 'im', 'mpim']).optional(),
});
const eventBody = z.object({
  team_id: z.string(),
  context_team_id: z.string().nullish(),
  event_id: z.string(),
  event: messageEvent,
});

/** Messages that people write have no subtype, or one of these; edits, deletions, joins and the like have others. */
const SPOKEN = [undefined, 'file_share', 'thread_broadcast'];

export interface Heard {
  message: IncomingMessage;
  /** Meant for the bot whatever thread it is in: a direct message or a mention. */
  addressed: boolean;
  inThread: boolean;
}

// app_mention carries no channel_type; the id's first letter says what matters: a direct message or not.
function channelTypeOf(channel: string): Origin['channelType'] {
  if (channel.startsWith('D')) return 'im';
  return channel.startsWith('G') ? 'group' : 'channel';
}

/** A message of a person, read from an Events API body; null for everything else that Slack sends. */
export function hear(body: unknown, botUserId: string): Heard | null {
  const parsed = eventBody.safeParse(body);
  if (!parsed.success) return null;
  const { event, event_id, team_id, context_team_id } = parsed.data;
  const foreign = event.bot_id !== undefined || event.bot_profile !== undefined || event.user === botUserId;
  if (foreign || !SPOKEN.includes(event.subtype)) return null;
  const channelType = event.channel_type ?? channelTypeOf(event.channel);
  const addressed = channelType === 'im' || event.type === 'app_mention' || mentions(event.text, botUserId);
  return {
    message: {
      eventId: event_id,
      ts: event.ts,
      user: event.user,
      text: spokenText(event.text, botUserId),
      origin: {
        team: context_team_id ?? team_id,
        channel: event.channel,
        channelType,
        threadTs: event.thread_ts ?? event.ts,
        messageTs: event.ts,
      },
      addressed,
    },
    addressed,
    inThread: event.thread_ts !== undefined,
  };
}
