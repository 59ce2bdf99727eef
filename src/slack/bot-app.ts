import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Config } from '../config.js';
import type { SlackActivities } from '../domain/slack-activities.js';
import { createCardStore } from '../store/cards.js';
import type { Stores } from '../store/connection.js';
import { delegations } from '../store/delegations.js';
import { readLedger } from '../store/ledger.js';
import { createProfileStore } from '../store/profiles.js';
import { runEvents } from '../store/run-events.js';
import { createThreadCache } from '../store/threads.js';
import { slackActivities } from './activities/index.js';
import { createBolt } from './bolt-app.js';
import { createKeeper } from './cards/keeper.js';
import { createCardShower } from './cards/show-card.js';
import { createDirectory, type Directory } from './directory.js';
import { whoAmI } from './identity.js';
import { slackLogger } from './logger.js';
import { type Log, NO_METERS, type Operations, type Runs, type SlackMeters } from './ports.js';
import { createReceiver } from './receive/index.js';
import type { Heard } from './receive/message-event.js';
import { isRateLimited, patiently } from './send/retry.js';
import { createSender } from './send/sender.js';
import type { UpdatePace } from './send/updates.js';
import { type CardLinks, runCard } from './views/run-card.js';
import { slackLine } from './views/status.js';
import { NO_WORKFLOWS, type Workflows } from './workflows.js';

export interface BotDeps {
  runs: Runs;
  stores: Stores;
  operations: Operations;
  /** None when not given. */
  workflows?: Workflows;
  log: Log;
  /** Polls the `slack` queue with these activities until it is stopped. */
  startWorker(activities: SlackActivities): Promise<{ stop(): Promise<void> }>;
  /** Attempt of the activity that runs now; 1 outside of one. */
  attempt(): number;
  pace?: UpdatePace;
  /** Nothing is measured when not given. */
  meters?: SlackMeters;
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

/** The agent wants to know who speaks; nothing waits for it. */
function profileKeeper(directory: Directory, { stores, log }: BotDeps) {
  const profiles = createProfileStore(stores.cache);
  return ({ message: { origin, user } }: Heard): void => {
    const kept = directory.profile(user).then((profile) => profiles.keep(origin.team, profile));
    kept.catch((cause: unknown) => log.warn({ err: cause }, 'profile not kept'));
  };
}

/** Two more connections to the cache: one that gives up quickly, one that a blocking read may hold. */
function cacheLines({ stores, log }: BotDeps) {
  const away = (cause: unknown) => log.debug({ err: cause }, 'cache away');
  // A message must be stored in Temporal within 3 s, with Redis or without.
  const quick = stores.cache.duplicate({ maxRetriesPerRequest: 0, commandTimeout: 300 }).on('error', away);
  const reading = stores.cache.duplicate().on('error', away);
  return { quick, events: { ...runEvents(reading), close: () => reading.disconnect() } };
}

/** The whole Slack side in one object, so that a test can run it as bot.ts does. */
export function createBot(config: Config, deps: BotDeps): Bot {
  const { log, stores, runs, operations, attempt, workflows = NO_WORKFLOWS, meters = NO_METERS } = deps;
  const options = { slackApiUrl: config.SLACK_API_URL, logger: slackLogger(log), rejectRateLimitedCalls: true };
  const clientOptions: WebClientOptions = { ...options, retryConfig: { retries: 0 }, timeout: 10_000 };
  const client = new WebClient(config.SLACK_BOT_TOKEN, clientOptions);
  const sender = createSender(client, deps.pace);
  patiently.onRetry((failed) => meters.triedAgain(isRateLimited(failed) ? 'rate_limited' : 'outage'));
  const directory = createDirectory(sender);
  const links = linksOf(config);
  const { quick, events } = cacheLines(deps);
  let self = { botId: '', botUserId: '' };

  const receiver = createReceiver(config, {
    runs,
    log,
    meters,
    threads: createThreadCache(quick, (cause) => log.warn({ err: cause }, 'threads are asked from Temporal')),
    botUserId: () => self.botUserId,
    onHeard: profileKeeper(directory, deps),
  });
  const shower = createCardShower({ sender, cards: createCardStore(quick), render: (run) => runCard(run, links), log });
  const keeper = createKeeper({ runs, shower, events, log });
  const shared = { sender, directory, links, log, delegations: delegations(stores.books) };
  const activities = slackActivities({ ...shared, shower, attempt, approvalsChannel: config.APPROVALS_CHANNEL });
  const app = createBolt({
    ...shared,
    receiver,
    clientOptions,
    runs,
    operations: {
      ...operations,
      status: async () => [slackLine(receiver.health().sockets), ...(await operations.status())],
    },
    workflows,
    readLedger: (runId) => readLedger(stores.books, runId),
    authorize: async () => ({ botToken: config.SLACK_BOT_TOKEN, ...self }),
  });

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
    port: () => receiver.port(),
  };
}
