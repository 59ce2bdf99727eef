import { z } from 'zod';

const shape = z.object({
  user: z.object({ id: z.string() }).optional(),
  user_id: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  channel_id: z.string().optional(),
  container: z.object({ channel_id: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  view: z.object({ private_metadata: z.string() }).optional(),
});
const kept = z.object({ channel: z.string(), threadTs: z.string().nullable() });

export interface Whereabouts {
  user: string;
  channel: string;
  threadTs: string | null;
}

function fromView(metadata: string | undefined): { channel: string; threadTs: string | null } | null {
  if (!metadata) return null;
  const parsed = kept.safeParse(JSON.parse(metadata));
  return parsed.success ? parsed.data : null;
}

/** Who did something and where to answer, from any interactive payload; null for events, which nobody waits for. */
export function whereabouts(body: unknown): Whereabouts | null {
  const parsed = shape.safeParse(body);
  if (!parsed.success) return null;
  const { data } = parsed;
  const user = data.user?.id ?? data.user_id;
  if (!user) return null;
  const view = fromView(data.view?.private_metadata);
  const channel = data.channel?.id ?? data.channel_id ?? data.container?.channel_id ?? view?.channel ?? user;
  const threadTs = data.message?.thread_ts ?? data.container?.thread_ts ?? view?.threadTs ?? null;
  return { user, channel, threadTs };
}
