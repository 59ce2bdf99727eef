import { createHmac, timingSafeEqual } from 'node:crypto';

const WINDOW_S = 5 * 60;

export interface Signed {
  timestamp: string | undefined;
  signature: string | undefined;
  rawBody: string;
}

/**
 * Whether Slack signed this body, within five minutes in both directions: Bolt's own check lets requests from the
 * future pass (docs.slack.dev/authentication/verifying-requests-from-slack).
 */
export function isSignedBySlack({ timestamp, signature, rawBody }: Signed, secret: string, nowMs: number): boolean {
  if (!timestamp || !signature || !/^\d+$/.test(timestamp)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > WINDOW_S) return false;
  const expected = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${rawBody}`).digest('hex')}`;
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, Buffer.from(expected));
}
