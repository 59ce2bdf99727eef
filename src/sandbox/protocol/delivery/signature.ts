import { createHmac } from 'node:crypto';

/**
 * The headers with which Slack signs a delivery: docs.slack.dev/authentication/verifying-requests-from-slack.
 * Always with the machine's time, because the app compares it with its own.
 */
export function signed(body: string, secret: string): { [header: string]: string } {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
}
