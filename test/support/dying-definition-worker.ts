import { NativeConnection } from '@temporalio/worker';
import { createExpressions } from '../../activities/definition/expressions.js';
import { definitionActivities } from '../../activities/definition/index.js';
import { openRequests } from '../../activities/definition/requests.js';
import { activitiesOf } from '../../activities/index.js';
import { createRates } from '../../activities/rates/quote.js';
import { createWorld } from '../../activities/world.js';
import { openStores } from '../../src/store/connection.js';
import { workflowBundle } from '../../src/temporal/bundle.js';
import { createWorkers } from '../../src/temporal/worker.js';
import type { DyingWorker } from './dying-worker.js';
import { quietTemporal } from './quiet-temporal.js';

/** Kills itself after so many deeds, before the result of the last one is stored. */
const { address, cacheUrl, booksUrl, settings, dieAfter }: DyingWorker = JSON.parse(process.argv[2] ?? '{}');
quietTemporal();
const stores = openStores({ cacheUrl, booksUrl }, () => undefined);
const services = activitiesOf(createWorld({ ...stores, settings }));
const deeds = definitionActivities({
  services,
  expressions: createExpressions(),
  requests: openRequests([]),
  plans: { find: () => null },
  rates: createRates({ url: 'http://127.0.0.1:9/', timeoutMs: 200 }),
  baseCurrency: 'USD',
  secrets: {},
});
let done = 0;

const workers = await createWorkers({
  connection: await NativeConnection.connect({ address }),
  namespace: 'default',
  prefix: '',
  bundle: await workflowBundle(),
  activities: services,
  slowActivities: {
    ...deeds,
    performTask: async (input: Parameters<typeof deeds.performTask>[0]) => {
      const result = await deeds.performTask(input);
      done += 1;
      if (done === Number(dieAfter)) process.kill(process.pid, 'SIGKILL');
      return result;
    },
  },
  limits: { stickyQueueScheduleToStartTimeout: '300ms' },
});
process.send?.('ready');
await Promise.all(workers.map((worker) => worker.run()));
