import type { MetricMeter } from '@temporalio/common';
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

/** Seconds: from a quick activity to an approval that waits for a day. */
const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 7_200, 86_400];
const HISTOGRAMS = [
  'workflow_duration_seconds',
  'workflow_step_duration_seconds',
  'workflow_approval_wait_seconds',
  'model_call_duration_seconds',
  'slack_event_ack_seconds',
];

export interface RuntimeParts {
  log: Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error'>;
  /** `host:port` where Prometheus reads this process; empty for nowhere. */
  metricsAddress: string;
  /** An OpenTelemetry collector (gRPC) that is told instead; empty for none. */
  collector: string;
}

/**
 * Temporal's own log goes where ours goes, and its meter carries our metrics. Once per process, before the first
 * connection.
 */
export function installRuntime({ log, metricsAddress, collector }: RuntimeParts): MetricMeter {
  const write = ({ level, message, meta }: LogEntry) =>
    log[message.startsWith(BY_DESIGN) ? 'debug' : LEVELS[level]]({ ...meta }, message);
  const histogramBucketOverrides = Object.fromEntries(HISTOGRAMS.map((name) => [name, BUCKETS]));
  const metrics = collector
    ? { otel: { url: collector, histogramBucketOverrides } }
    : metricsAddress
      ? { prometheus: { bindAddress: metricsAddress, histogramBucketOverrides } }
      : undefined;
  Runtime.install({
    logger: new DefaultLogger('INFO', write),
    // We stop workers ourselves, in the right order.
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
      ...(metrics && { metrics }),
    },
  });
  return Runtime.instance().metricMeter;
}
