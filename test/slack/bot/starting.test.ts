import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { createBot } from '../../../src/slack/bot-app.js';
import { openStores } from '../../../src/store/connection.js';
import { type BotWorld, openBotWorld } from '../support/bot-world.js';
import { recordRuns } from '../support/recorded-runs.js';

let world: BotWorld;
beforeAll(async () => {
  world = await openBotWorld();
});
afterAll(() => world.stop());

async function startWith(tokens: Record<string, string>): Promise<void> {
  const stores = openStores({ cacheUrl: world.redis.url, booksUrl: world.redis.booksUrl }, () => undefined);
  const bot = createBot(readConfig({ SLACK_API_URL: `${world.slack.sandbox.baseUrl}/api/`, ...tokens }), {
    stores,
    runs: recordRuns(),
    log: pino({ level: 'silent' }),
    operations: { isOperator: () => false, status: async () => [], chaos: async () => '', reset: async () => '' },
    attempt: () => 1,
    startWorker: async () => ({ stop: async () => undefined }),
  });
  try {
    await bot.start();
  } finally {
    await bot.stop();
    await stores.close();
  }
}

describe('starting the bot', () => {
  it('names the setting whose token Slack does not accept', async () => {
    await expect(startWith({ SLACK_BOT_TOKEN: 'wrong' })).rejects.toThrow(/SLACK_BOT_TOKEN \(invalid_auth\)/);
    await expect(startWith({ SLACK_APP_TOKEN: 'wrong' })).rejects.toThrow(/SLACK_APP_TOKEN \(\w+\)/);
  });

  it('waits for a Slack that is ill, and then tells that it hears it', async () => {
    await world.slack.control('faults', { kind: 'api_error', error: 'internal_error', method: 'auth.test', times: 2 });
    await world.slack.control('faults', { kind: 'refuse_connections', times: 3 });

    const here = await world.startBot();

    expect(here.bot.health().sockets.every(({ connected }) => connected)).toBe(true);
    await world.slack.control('command', { as: 'erin', channel: 'C0ORDERS', text: '/signalbox status' });
    const { body } = await world.slack.control('ephemerals?as=erin');
    expect(JSON.stringify(body)).toContain('Slack: 2 of 2 sockets open');
  });
});
