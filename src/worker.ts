import { createExpressions } from '../activities/definition/expressions.js';
import { definitionActivities } from '../activities/definition/index.js';
import { openRequests } from '../activities/definition/requests.js';
import { createActivities } from '../activities/index.js';
import { createRates } from '../activities/rates/quote.js';
import type { ServiceLogEntry } from '../activities/service-log.js';
import { createTurnActivities } from './agent/activities.js';
import { createBranchChoice, createJudgement } from './agent/judgement.js';
import { createModelMeter } from './agent/model-meter.js';
import { type Config, definitionSettings, readConfig, runSettings } from './config.js';
import { openCatalogue } from './definitions/catalogue.js';
import { openStores, type Stores } from './store/connection.js';
import { definitionReloads } from './store/definition-reloads.js';
import { finalStates } from './store/final-states.js';
import { createMemoryStore } from './store/memory.js';
import { createProfileStore } from './store/profiles.js';
import { runEvents } from './store/run-events.js';
import { createLog } from './telemetry/log.js';
import { workflowBundle } from './temporal/bundle.js';
import { createTemporal } from './temporal/client.js';
import { connectPatiently } from './temporal/connect.js';
import { queuesOf } from './temporal/queues.js';
import { registerAttributes } from './temporal/register-attributes.js';
import { createRuns, type Runs } from './temporal/runs.js';
import { installRuntime } from './temporal/runtime.js';
import { syncSchedules } from './temporal/schedules.js';
import { createWorkers } from './temporal/worker.js';

const PATIENCE_MS = 60_000;

const config = readConfig();
const log = createLog('worker', config.LOG_LEVEL);
const meter = installRuntime({
  log,
  metricsAddress: config.WORKER_METRICS_ADDRESS,
  collector: config.OTEL_EXPORTER_OTLP_ENDPOINT,
});
const warn = (err: unknown) => log.warn({ err });

const stores = openStores({ cacheUrl: config.REDIS_URL, booksUrl: config.BOOKS_REDIS_URL }, warn);
const temporal = createTemporal(config);
const runs = createRuns(temporal, finalStates(stores.books));
const [connection, bundle] = await Promise.all([
  connectPatiently(config.TEMPORAL_ADDRESS, PATIENCE_MS, warn),
  workflowBundle(),
]);
await registerAttributes(temporal);
const named = definitionSettings(config);
const catalogue = await openCatalogue({
  folder: config.DEFINITIONS_DIR,
  environment: named.environment,
  watching: config.DEFINITIONS_WATCH,
  reloaded: () => void schedule().catch(warn),
  warn: (message) => log.warn(message),
});
const schedule = async () => {
  const { client, prefix } = temporal;
  const keep = catalogue.problems().length > 0;
  const needs = { client, taskQueue: queuesOf(prefix).orders, settings: runSettings(config), keep };
  for (const refused of await syncSchedules(catalogue.plans(), needs)) log.warn(refused);
};
const reload = () => void catalogue.reload().catch(warn);
process.on('SIGHUP', reload);
const reloads = await definitionReloads(stores.cache).listen(reload);
const activities = createActivities({ ...stores, settings: config, models: createJudgement(config), log: tellService });
const rates = createRates({ url: config.FX_API_URL, timeoutMs: config.FX_TIMEOUT, cache: stores.cache });
const declared = {
  expressions: createExpressions(),
  requests: openRequests(config.HTTP_ALLOW),
  plans: catalogue,
  services: activities,
  rates,
  baseCurrency: config.BASE_CURRENCY,
  secrets: named.secrets,
  ...createBranchChoice(config),
};
schedule().catch(warn);
const events = runEvents(stores.cache);
const workers = await createWorkers({
  connection,
  bundle,
  namespace: config.TEMPORAL_NAMESPACE,
  prefix: config.TEMPORAL_QUEUE_PREFIX,
  activities,
  slowActivities: { ...turnActivities(config, stores, runs), ...definitionActivities(declared) },
  sink: { publish: ({ workflowId, phase }) => events.publish({ workflowId, version: 0, state: phase }) },
  onSinkError: warn,
});

function tellService({ runId: run, ...entry }: ServiceLogEntry): void {
  const { service, operation, success, details } = entry;
  const line = [`${service}: ${operation}`, details].filter(Boolean).join(' - ');
  log[success ? 'info' : 'warn']({ ...entry, run }, line);
}

const stop = () => {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
};
process.once('SIGINT', stop).once('SIGTERM', stop);
// The supervisor is gone: nobody would ever end this process.
process.once('disconnect', stop);

const running = Promise.all(workers.map((worker) => worker.run()));
process.send?.({ ready: true });
log.info('Worker ready — polling');
await running;
catalogue.close();
reloads.close();
await Promise.all([declared.expressions.close(), declared.requests.close()]);
await Promise.all([connection.close(), temporal.close(), stores.close()]);
process.exit(0);

function turnActivities(settings: Config, { cache }: Stores, known: Runs) {
  const profiles = createProfileStore(cache);
  return createTurnActivities({
    config: settings,
    settings: runSettings(settings),
    runs: known,
    rates,
    definitions: catalogue,
    meter: createModelMeter(meter),
    memory: createMemoryStore(cache),
    people: {
      profileOf: async (team, userId) =>
        (await profiles.find(team, userId)) ?? { userId, name: null, email: null, phone: null },
    },
  });
}
