import { markReturned } from '../src/domain/order-return.js';
import type { OrderActivities, RunActivities } from '../src/domain/services.js';
import { finalStates } from '../src/store/final-states.js';
import { readLedger } from '../src/store/ledger.js';
import { runEvents } from '../src/store/run-events.js';
import type { World } from './world.js';

/** What is on record about runs: their ledger, their last state, the news that they changed. */
export function record(world: World): Pick<OrderActivities, 'readLedger' | 'chaosNotice'> & RunActivities {
  const events = runEvents(world.cache);
  const endings = finalStates(world.books);
  return {
    readLedger: ({ runId }) => readLedger(world.books, runId),
    chaosNotice: () => world.simulation.chaosNotice(),
    publishRunChanged: (event) => events.publish(event),
    keepFinalState: ({ run }) => endings.keep(run),
    async noteReturn({ workflowId, returned }) {
      const run = await endings.read(workflowId);
      if (!run || run.returnedBy) return run;
      markReturned(run, returned);
      run.version += 1;
      await endings.keep(run);
      return run;
    },
  };
}
