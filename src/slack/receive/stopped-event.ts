import { z } from 'zod';
import type { RunClick } from '../../domain/run-state.js';

const stoppedBody = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event_time: z.number().optional(),
  event: z.object({
    type: z.literal('agent_session_stopped'),
    channel: z.string(),
    user: z.string(),
    thread_ts: z.string(),
    event_ts: z.string().optional(),
  }),
});

/** The native Stop of an agent session, as a click on Stop; null for every other event. */
export function readStop(body: unknown): (RunClick & { threadTs: string }) | null {
  const parsed = stoppedBody.safeParse(body);
  if (!parsed.success) return null;
  const { event, event_id, event_time, team_id } = parsed.data;
  return {
    by: event.user,
    team: team_id,
    at: new Date((event_time ?? Number(event.event_ts ?? event.thread_ts)) * 1000).toISOString(),
    clickId: event_id,
    channel: event.channel,
    threadTs: event.thread_ts,
  };
}
