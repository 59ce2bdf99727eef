import { DefaultLogger, type LogEntry, type LogLevel, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

const LEVELS: Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
};

// Said as a warning of each worker that runs activities alone, as those of `slow-io` and `slack` do.
const BY_DESIGN = 'No workflows registered';

/** Temporal's own log goes where ours goes. Once per process, before the first connection. */
export function logThrough(log: Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error'>): void {
  const write = ({ level, message, meta }: LogEntry) =>
    log[message.startsWith(BY_DESIGN) ? 'debug' : LEVELS[level]]({ ...meta }, message);
  Runtime.install({
    logger: new DefaultLogger('INFO', write),
    // We stop workers ourselves, in the right order.
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
  });
}
