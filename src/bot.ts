import { Context } from '@temporalio/activity';
import { createRates } from '../activities/rates/quote.js';
import { createApi } from './api/api.js';
import { serveApi } from './api/serve.js';
import { createReader } from './api/wish.js';
import { definitionSettings, readConfig, runSettings } from './config.js';
import { openCatalogue } from './definitions/catalogue.js';
import { createBot } from './slack/bot-app.js';
import { createOperations } from './slack/operations.js';
import { createWorkflows } from './slack/workflows.js';
import { openStores } from './store/connection.js';
import { definitionReloads } from './store/definition-reloads.js';
import { finalStates } from './store/final-states.js';
import { readJournal } from './store/journal.js';
import { createLog } from './telemetry/log.js';
import { createSlackMeters } from './telemetry/slack-meters.js';
import { tellChaos } from './temporal/chaos-told.js';
import { createTemporal } from './temporal/client.js';
import { connectPatiently } from './temporal/connect.js';
import { createRuns } from './temporal/runs.js';
import { installRuntime } from './temporal/runtime.js';
import { listSchedules } from './temporal/schedules.js';
import { createSlackWorker } from './temporal/slack-worker.js';

const PATIENCE_MS = 60_000;
// What is not out by then is an activity, which another bot takes over.
const STOP_MS = 20_000;

const config = readConfig();
const log = createLog('bot', config.LOG_LEVEL);
const meter = installRuntime({
  log,
  metricsAddress: config.BOT_METRICS_ADDRESS,
  collector: config.OTEL_EXPORTER_OTLP_ENDPOINT,
});
const warn = (err: unknown) => log.warn({ err });

const stores = openStores({ cacheUrl: config.REDIS_URL, booksUrl: config.BOOKS_REDIS_URL }, warn);
const temporal = createTemporal(config);
const connection = await connectPatiently(config.TEMPORAL_ADDRESS, PATIENCE_MS, warn);
const runs = createRuns(temporal, finalStates(stores.books));
const catalogue = await openCatalogue({
  folder: config.DEFINITIONS_DIR,
  environment: definitionSettings(config).environment,
  watching: config.DEFINITIONS_WATCH,
  warn: (message) => log.warn(message),
});
process.on('SIGHUP', () => void catalogue.reload().catch(warn));
const reloads = definitionReloads(stores.cache);
const listening = await reloads.listen(() => void catalogue.reload().catch(warn));
const bot = createBot(config, {
  stores,
  log,
  runs,
  workflows: createWorkflows({
    catalogue,
    start: runs.startDefinition,
    askWorkers: reloads.ask,
    schedules: () => listSchedules(temporal.client),
    settings: runSettings(config),
  }),
  operations: createOperations({
    ...stores,
    operators: config.OPERATORS,
    chaos: config.CHAOS,
    tellRuns: (notice) => tellChaos(temporal, notice),
  }),
  meters: createSlackMeters(meter),
  attempt: () => Context.current().info.attempt,
  startWorker: (activities) =>
    createSlackWorker({
      connection,
      namespace: config.TEMPORAL_NAMESPACE,
      prefix: config.TEMPORAL_QUEUE_PREFIX,
      activities: { ...activities },
    }),
});

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await Promise.all([bot.stop(), api?.stop()]);
  catalogue.close();
  listening.close();
  await Promise.all([connection.close(), temporal.close(), stores.close()]);
  process.exit(0);
};
process.once('SIGINT', stop).once('SIGTERM', stop);
// The supervisor is gone: nobody would ever end this process.
process.once('disconnect', stop);

await bot.start();
const api = config.API_TOKEN === '' ? null : await openApi().catch((err) => warn(err));
process.send?.({ ready: true });
log.info('Bot ready');

/** A port that is taken costs programs their door, but nobody in Slack anything. */
async function openApi() {
  const reload = async () => {
    await catalogue.reload();
    await reloads.ask();
  };
  const settings = runSettings(config);
  const rates = createRates({ url: config.FX_API_URL, timeoutMs: config.FX_TIMEOUT, cache: stores.cache });
  const app = createApi({
    runs,
    catalogue,
    reload,
    settings,
    turns: createReader({ config, settings, runs, rates }),
    journalOf: (runId) => readJournal(stores.books, runId),
    token: config.API_TOKEN,
    warn,
  });
  const served = await serveApi(app, { host: config.API_HOST, port: config.API_PORT });
  log.info(`REST API on http://${config.API_HOST}:${served.port}/docs`);
  return served;
}
