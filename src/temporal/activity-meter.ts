import type { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor, ActivityInterceptors } from '@temporalio/worker';

/** Counts how every activity ended: `workflow_activities_total`; the meter itself names its type and queue. */
export function countActivities({ metricMeter }: Context): ActivityInterceptors {
  const counter = metricMeter.createCounter('workflow_activities_total');
  const ended = (outcome: 'succeeded' | 'failed') => counter.add(1, { outcome });
  const inbound: ActivityInboundCallsInterceptor = {
    async execute(input, next) {
      try {
        const result = await next(input);
        ended('succeeded');
        return result;
      } catch (error) {
        ended('failed');
        throw error;
      }
    },
  };
  return { inbound };
}
