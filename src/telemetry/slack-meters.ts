import type { MetricMeter } from '@temporalio/common';
import type { SlackMeters } from '../slack/ports.js';

/** `slack_event_ack_seconds` and `slack_retries_total`. */
export function createSlackMeters(meter: MetricMeter): SlackMeters {
  const acknowledged = meter.createHistogram('slack_event_ack_seconds', 'float', 's');
  const retries = meter.createCounter('slack_retries_total');
  return {
    acknowledged: (seconds) => acknowledged.record(seconds),
    triedAgain: (reason) => retries.add(1, { reason }),
  };
}
