import { DefaultLogger, Runtime } from '@temporalio/worker';

let installed = false;

/** Workers of a test say only what is wrong; workers that a test ends on purpose are expected to be gone. */
export function quietTemporal(): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
  });
}
