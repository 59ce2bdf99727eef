import type { WebClient } from '@slack/web-api';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { z } from 'zod';
import type { Log } from './ports.js';
import { badToken, isHopeless } from './send/failure.js';

const identity = z.object({ bot_id: z.string(), user_id: z.string() });

const patience = retry(
  handleWhen((cause) => !isHopeless(cause)),
  { maxAttempts: Number.MAX_SAFE_INTEGER, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 5_000 }) },
);

/**
 * Who the bot is in this workspace; waits for a Slack that is away.
 * @throws Refusal `BadToken`
 */
export async function whoAmI(client: WebClient, log: Log): Promise<{ botId: string; botUserId: string }> {
  const asked = patience.execute(async ({ attempt }) => {
    if (attempt > 1) log.warn({ attempt }, 'waiting for Slack');
    return client.auth.test();
  });
  const answer = await asked.catch((cause: unknown) => {
    throw isHopeless(cause) ? badToken('SLACK_BOT_TOKEN', cause) : cause;
  });
  const { bot_id: botId, user_id: botUserId } = identity.parse(answer);
  return { botId, botUserId };
}
