import { z } from 'zod';

/** What the SDK's socket client gives to `slack_event` listeners. */
export const socketEnvelope = z.object({
  type: z.string(),
  body: z.record(z.string(), z.unknown()),
  retry_num: z.number().optional(),
  retry_reason: z.string().optional(),
});

/**
 * Whether the SDK survives this frame. socket-mode 3.1.0 throws outside any handler on `null` and on an
 * `events_api` frame without `payload.event` (fixed in 3.1.1), which would end the process.
 */
export function isUsableFrame(data: unknown): boolean {
  if (typeof data !== 'string') return false;
  let frame: unknown;
  try {
    frame = JSON.parse(data);
  } catch {
    return false;
  }
  const shape = z.object({ type: z.string(), payload: z.unknown().optional() }).safeParse(frame);
  if (!shape.success) return false;
  const { type, payload } = shape.data;
  if (type === 'hello' || type === 'disconnect') return true;
  if (type !== 'events_api') return z.record(z.string(), z.unknown()).safeParse(payload).success;
  return z.object({ event: z.object({ type: z.string() }) }).safeParse(payload).success;
}
