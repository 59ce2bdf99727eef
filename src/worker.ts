import { createActivities } from '../activities/index.js';
import { createRates } from '../activities/rates/quote.js';
import type { ServiceLogEntry } from '../activities/service-log.js';
import { createTurnActivities } from './agent/activities.js';
import { createJudgement } from './agent/judgement.js';
import { type Config, readConfig, runSettings } from './config.js';
import { openStores, type Stores } from './store/connection.js';
import { finalStates } from './store/final-states.js';
import { createMemoryStore } from './store/memory.js';
import { createProfileStore } from './store/profiles.js';
import { runEvents } from './store/run-events.js';
import { createLog } from './telemetry/log.js';
import { workflowBundle } from './temporal/bundle.js';
import { createTemporal } from './temporal/client.js';
import { connectPatiently } from './temporal/connect.js';
import { createRuns, type Runs } from './temporal/runs.js';
import { logThrough } from './temporal/runtime.js';
import { createWorkers } from './temporal/worker.js';

const PATIENCE_MS = 60_000;

const config = readConfig();
const log = createLog('worker', config.LOG_LEVEL);
logThrough(log);
const warn = (err: unknown) => log.warn({ err });

const stores = openStores({ cacheUrl: config.REDIS_URL, booksUrl: config.BOOKS_REDIS_URL }, warn);
const temporal = createTemporal(config);
const runs = createRuns(temporal, finalStates(stores.books));
const [connection, bundle] = await Promise.all([
  connectPatiently(config.TEMPORAL_ADDRESS, PATIENCE_MS, warn),
  workflowBundle(),
]);
const events = runEvents(stores.cache);
const workers = await createWorkers({
  connection,
  bundle,
  namespace: config.TEMPORAL_NAMESPACE,
  prefix: config.TEMPORAL_QUEUE_PREFIX,
  activities: createActivities({ ...stores, settings: config, models: createJudgement(config), log: tellService }),
  slowActivities: { ...turnActivities(config, stores, runs) },
  sink: { publish: ({ workflowId, phase }) => events.publish({ workflowId, version: 0, state: phase }) },
  onSinkError: warn,
});

function tellService({ service, operation, success, details, runId }: ServiceLogEntry): void {
  const line = [`${service}: ${operation}`, details].filter(Boolean).join(' - ');
  log[success ? 'info' : 'warn']({ service, operation, success, details, run: runId }, line);
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
await Promise.all([connection.close(), temporal.close(), stores.close()]);
process.exit(0);

function turnActivities(settings: Config, { cache }: Stores, known: Runs) {
  const profiles = createProfileStore(cache);
  return createTurnActivities({
    config: settings,
    settings: runSettings(settings),
    runs: known,
    rates: createRates({ url: settings.FX_API_URL, timeoutMs: settings.FX_TIMEOUT, cache }),
    memory: createMemoryStore(cache),
    people: {
      profileOf: async (team, userId) =>
        (await profiles.find(team, userId)) ?? { userId, name: null, email: null, phone: null },
    },
  });
}
