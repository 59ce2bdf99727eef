import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import type { SlackActivities } from '../../../src/domain/slack-activities.js';
import { type Bot, createBot } from '../../../src/slack/bot-app.js';
import { openStores, type Stores } from '../../../src/store/connection.js';
import { type Slack, startSlack } from '../../sandbox/support/slack.js';
import { startRedis, type TestRedis } from '../../support/redis.js';
import { type RecordedRuns, recordRuns } from './recorded-runs.js';

const MANIFEST = 'manifest.yml';

export interface RunningBot {
  bot: Bot;
  runs: RecordedRuns;
  activities: SlackActivities;
  stores: Stores;
  /** What `attempt` says inside an activity. */
  attempt: { now: number };
  stop(): Promise<void>;
}

export interface BotWorld {
  slack: Slack;
  redis: TestRedis;
  startBot(runs?: RecordedRuns): Promise<RunningBot>;
  /** API calls of the bot so far, by method. */
  calls(method: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** The real bot on real sockets and a real Redis; only Temporal is a list of what was stored. */
export async function openBotWorld({ mode = 'socket' }: { mode?: 'socket' | 'http' } = {}): Promise<BotWorld> {
  const [slack, redis] = await Promise.all([startSlack({ manifestFile: MANIFEST, ackTimeoutMs: 400 }), startRedis()]);
  const bots = new Set<RunningBot>();

  async function startBot(runs = recordRuns()): Promise<RunningBot> {
    const config = {
      ...readConfig({ SLACK_API_URL: `${slack.sandbox.baseUrl}/api/`, SLACK_MODE: mode }),
      SLACK_HTTP_PORT: 0,
    };
    const log = pino({ level: 'silent' });
    const stores = openStores({ cacheUrl: redis.url, booksUrl: redis.booksUrl }, () => undefined);
    const kept: { activities?: SlackActivities } = {};
    const attempt = { now: 1 };
    const bot = createBot(config, {
      runs,
      stores,
      log,
      operations: { isOperator: () => false, status: async () => [], chaos: async () => '', reset: async () => '' },
      attempt: () => attempt.now,
      pace: { everyMs: 100, perMinute: 600 },
      startWorker: async (activities) => {
        kept.activities = activities;
        return { stop: async () => undefined };
      },
    });
    await bot.start();
    if (mode === 'http') await slack.control('app', { request_url: `http://127.0.0.1:${bot.port()}/slack/events` });
    if (!kept.activities) throw new Error('the bot started no worker');
    const running: RunningBot = {
      bot,
      runs,
      activities: kept.activities,
      stores,
      attempt,
      async stop() {
        if (!bots.delete(running)) return;
        await bot.stop();
        await stores.close();
      },
    };
    bots.add(running);
    return running;
  }

  return {
    slack,
    redis,
    startBot,
    async calls(method) {
      const journal = await slack.journal();
      return journal.filter(({ kind, name }) => kind === 'api_call' && name === method);
    },
    async stop() {
      await Promise.all([...bots].map((bot) => bot.stop()));
      await Promise.all([slack.close(), redis.stop()]);
    },
  };
}
