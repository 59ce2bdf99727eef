import { pino } from 'pino';
import { createBolt } from '../../../src/slack/bolt-app.js';
import { createDirectory } from '../../../src/slack/directory.js';
import type { Operations } from '../../../src/slack/ports.js';
import { createDeliverer, type Delivery } from '../../../src/slack/receive/deliver.js';
import { createIntake } from '../../../src/slack/receive/intake.js';
import { createSender } from '../../../src/slack/send/sender.js';
import { NO_WORKFLOWS } from '../../../src/slack/workflows.js';
import { type RecordedRuns, recordRuns } from './recorded-runs.js';
import { type SlackServer, startSlackServer } from './slack-server.js';

export interface Edge {
  runs: RecordedRuns;
  slack: SlackServer;
  /** Delivers a payload as the socket does; answers what was acknowledged with, or that nothing was. */
  deliver(body: Record<string, unknown>, kind?: Delivery['kind']): Promise<{ acked: boolean; response: unknown }>;
  /** Texts shown to one person alone. */
  whispers(): { user: string | undefined; text: string | undefined }[];
  stop(): Promise<void>;
}

const operations: Operations = {
  isOperator: (userId) => userId === 'U0ERIN',
  status: async () => ['No service fails on purpose.'],
  chaos: async (userId, service, rate) => `${userId} ${service} ${rate}`,
  reset: async () => 'full again',
};

/** A real Bolt app with the real listeners, between a small Slack server and runs that remember. */
export async function openEdge(): Promise<Edge> {
  const slack = await startSlackServer();
  const runs = recordRuns();
  const log = pino({ level: 'silent' });
  const sender = createSender(slack.client);
  const threads = { has: async (_thread: object, ask: () => Promise<boolean>) => ask(), remember: () => undefined };
  const intake = createIntake({ runs, threads, botUserId: () => 'U0BOT', onHeard: () => undefined });
  const deliverer = createDeliverer(intake, log);
  createBolt({
    receiver: { init: (bolt) => deliverer.init(bolt), start: async () => undefined, stop: async () => undefined },
    clientOptions: { slackApiUrl: slack.url },
    authorize: async () => ({ botToken: 'xoxb-test', botId: 'B0', botUserId: 'U0BOT' }),
    runs,
    sender,
    directory: createDirectory(sender),
    links: { runUrl: (id) => `http://temporal.test/${id}` },
    operations,
    workflows: NO_WORKFLOWS,
    delegations: { set: async () => undefined, clear: async () => undefined, of: async () => [] },
    log,
    readLedger: async () => ({ lines: [], balance: [] }),
  });

  return {
    runs,
    slack,
    async deliver(body, kind = 'interactive') {
      const seen = { acked: false, response: undefined as unknown };
      await deliverer.deliver({
        kind,
        body,
        ack: async (response) => {
          Object.assign(seen, { acked: true, response });
          runs.stored.push({ deed: 'ack', args: [] });
        },
      });
      return seen;
    },
    whispers: () => slack.of('chat.postEphemeral').map(({ args }) => ({ user: args.user, text: args.text })),
    stop: () => slack.stop(),
  };
}
