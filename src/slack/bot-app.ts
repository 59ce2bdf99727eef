import { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Config } from '../config.js';
import type { SlackActivities } from '../domain/slack-activities.js';
import { createCardStore } from '../store/cards.js';
import type { Stores } from '../store/connection.js';
import { readLedger } from '../store/ledger.js';
import { createProfileStore } from '../store/profiles.js';
import { runEvents } from '../store/run-events.js';
import { createThreadCache } from '../store/threads.js';
import { slackActivities } from './activities.js';
import { createKeeper } from './cards/keeper.js';
import { createCardShower } from './cards/show-card.js';
import { createDirectory } from './directory.js';
import { whoAmI } from './identity.js';
import { listeners } from './listeners/index.js';
import { answerRefusals } from './listeners/refused.js';
import { slackLogger } from './logger.js';
import type { Log, Operations, Runs } from './ports.js';
import { createDeliverer } from './receive/deliver.js';
import { createHttpReceiver } from './receive/http-receiver.js';
import { createIntake } from './receive/intake.js';
import type { Heard } from './receive/message-event.js';
import { createSocketReceiver } from './receive/socket-receiver.js';
import { createSender } from './send/sender.js';
import type { UpdatePace } from './send/updates.js';
import { type CardLinks, runCard } from './views/run-card.js';

export interface BotDeps {
  runs: Runs;
  stores: Stores;
  operations: Operations;
  log: Log;
  /** Polls the `slack` queue with these activities until it is stopped. */
  startWorker(activities: SlackActivities): Promise<{ stop(): Promise<void> }>;
  /** Attempt of the activity that runs now; 1 outside of one. */
  attempt(): number;
  pace?: UpdatePace;
}

export interface Bot {
  /** Resolves when the sockets said hello and the worker polls. */
  start(): Promise<void>;
  /** Takes nothing more, finishes what was taken, sends what is due. */
  stop(): Promise<void>;
  health(): { ready: boolean; sockets: { connected: boolean; failures: number; opened: number }[] };
  /** Port of the request URL in HTTP mode, else null. */
  port(): number | null;
}

const linksOf = (config: Config): CardLinks => ({
  runUrl: (workflowId) =>
    `${config.TEMPORAL_UI_URL}/namespaces/${config.TEMPORAL_NAMESPACE}/workflows/${encodeURIComponent(workflowId)}`,
});

/** The whole Slack side in one object, so that a test can run it as bot.ts does. */
export function createBot(config: Config, deps: BotDeps): Bot {
  const { log, stores, runs } = deps;
  const logger = slackLogger(log);
  const clientOptions = {
    slackApiUrl: config.SLACK_API_URL,
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const client = new WebClient(config.SLACK_BOT_TOKEN, { ...clientOptions, timeout: 10_000 });
  const sender = createSender(client, deps.pace);
  const directory = createDirectory(sender);
  const links = linksOf(config);

  const profiles = createProfileStore(stores.cache);
  const onHeard = ({ message: { origin, user } }: Heard) => {
    const kept = directory.profile(user).then((profile) => profiles.keep(origin.team, profile));
    kept.catch((cause: unknown) => log.warn({ err: cause }, 'profile not kept'));
  };

  // Quick to give up: a message must be stored in Temporal within 3 s, with Redis or without.
  const quick = stores.cache.duplicate({ maxRetriesPerRequest: 0, commandTimeout: 300 });
  quick.on('error', (cause) => log.debug({ err: cause }, 'cache away'));
  const threads = createThreadCache(quick, (cause) => log.warn({ err: cause }, 'threads are asked from Temporal'));
  let self = { botId: '', botUserId: '' };
  const intake = createIntake({ runs, threads, botUserId: () => self.botUserId, onHeard });
  const deliverer = createDeliverer(intake, log);
  const http =
    config.SLACK_MODE === 'http'
      ? createHttpReceiver({ signingSecret: config.SLACK_SIGNING_SECRET, port: config.SLACK_HTTP_PORT, deliverer, log })
      : null;
  const receiver =
    http ??
    createSocketReceiver({
      appToken: config.SLACK_APP_TOKEN,
      apiUrl: config.SLACK_API_URL,
      sockets: config.SLACK_SOCKETS,
      deliverer,
      logger,
      log,
    });

  const shower = createCardShower({ sender, cards: createCardStore(quick), render: (run) => runCard(run, links), log });
  const reading = stores.cache.duplicate();
  reading.on('error', (cause) => log.debug({ err: cause }, 'run events away'));
  const events = { ...runEvents(reading), close: () => reading.disconnect() };
  const keeper = createKeeper({ runs, shower, events, log });
  const activities = slackActivities({
    sender,
    shower,
    directory,
    links,
    log,
    approvalsChannel: config.APPROVALS_CHANNEL,
    attempt: deps.attempt,
  });

  const app = new App({
    receiver,
    logger,
    clientOptions,
    convoStore: false,
    extendedErrorHandler: true,
    authorize: async () => ({ botToken: config.SLACK_BOT_TOKEN, ...self }),
  });
  answerRefusals(app, { sender, log });
  const parts = {
    runs,
    sender,
    directory,
    links,
    operations: deps.operations,
    log,
    readLedger: (runId: string) => readLedger(stores.books, runId),
  };
  for (const listen of listeners) listen(app, parts);

  let worker: { stop(): Promise<void> } | null = null;
  return {
    async start() {
      self = await whoAmI(client, log);
      worker = await deps.startWorker(activities);
      keeper.start();
      await app.start();
    },
    async stop() {
      await app.stop();
      await worker?.stop();
      await keeper.stop();
      await sender.drain();
      quick.disconnect();
    },
    health: () => receiver.health(),
    port: () => http?.port() ?? null,
  };
}
