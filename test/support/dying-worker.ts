import { NativeConnection } from '@temporalio/worker';
import { activitiesOf } from '../../activities/index.js';
import { createWorld, type WorldSettings } from '../../activities/world.js';
import { openStores } from '../../src/store/connection.js';
import { workflowBundle } from '../../src/temporal/bundle.js';
import { createWorkers } from '../../src/temporal/worker.js';
import { quietTemporal } from './quiet-temporal.js';

/** What the process is told on its command line. */
export interface DyingWorker {
  address: string;
  cacheUrl: string;
  booksUrl: string;
  settings: WorldSettings;
  /** After this activity's deed, and before its result is stored, the process kills itself. */
  dieAfter: string;
}

quietTemporal();
// A worker as a process of its own, because only a process can be killed as a crash kills it.
const { address, cacheUrl, booksUrl, settings, dieAfter }: DyingWorker = JSON.parse(process.argv[2] ?? '{}');
const stores = openStores({ cacheUrl, booksUrl }, () => undefined);
const activities = activitiesOf(createWorld({ ...stores, settings }));
const deed = Object.entries(activities).find(([name]) => name === dieAfter)?.[1];
if (!deed) throw new Error(`no activity is named ${dieAfter}`);

const [worker] = await createWorkers({
  connection: await NativeConnection.connect({ address }),
  namespace: 'default',
  prefix: '',
  bundle: await workflowBundle(),
  activities: {
    ...activities,
    [dieAfter]: async (input: never) => {
      await deed(input);
      process.kill(process.pid, 'SIGKILL');
    },
  },
  limits: { stickyQueueScheduleToStartTimeout: '300ms' },
});
process.send?.('ready');
await worker?.run();
