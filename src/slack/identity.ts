import type { WebClient } from '@slack/web-api';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { z } from 'zod';
import type { Log } from './ports.js';
import { slackError } from './send/failure.js';

const identity = z.object({ bot_id: z.string(), user_id: z.string() });

/** Slack says that this token will never work. */
const HOPELESS = ['not_authed', 'invalid_auth', 'account_inactive', 'token_revoked', 'token_expired'];
const patience = retry(
  handleWhen((cause) => !HOPELESS.includes(slackError(cause) ?? '')),
  { maxAttempts: Number.MAX_SAFE_INTEGER, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 5_000 }) },
);

/** Who the bot is in this workspace; waits for a Slack that is away, throws for a token that is wrong. */
export async function whoAmI(client: WebClient, log: Log): Promise<{ botId: string; botUserId: string }> {
  const answer = await patience.execute(async ({ attempt }) => {
    if (attempt > 1) log.warn({ attempt }, 'waiting for Slack');
    return client.auth.test();
  });
  const { bot_id: botId, user_id: botUserId } = identity.parse(answer);
  return { botId, botUserId };
}
