import type { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor, ActivityInterceptors } from '@temporalio/worker';

/** What an activity is doing right now: a hint that the run moved on. */
export interface StepEvent {
  workflowId: string;
  activityId: string;
  attempt: number;
  phase: 'started' | 'succeeded' | 'failed';
}

/** Where hints go. Best effort: losing one only delays a card until the next look. */
export interface StepEventSink {
  publish(event: StepEvent): Promise<void>;
}

/** Tells the edge about every activity, without a line of workflow code and without waiting for the answer. */
export function stepEvents(sink: StepEventSink, onError: (error: unknown) => void) {
  return ({ info }: Context): ActivityInterceptors => {
    const workflowId = info.workflowExecution?.workflowId;
    if (!workflowId || info.isLocal) return {};
    const tell = (phase: StepEvent['phase']) => {
      sink.publish({ workflowId, activityId: info.activityId, attempt: info.attempt, phase }).catch(onError);
    };
    const inbound: ActivityInboundCallsInterceptor = {
      async execute(input, next) {
        tell('started');
        try {
          const result = await next(input);
          tell('succeeded');
          return result;
        } catch (error) {
          tell('failed');
          throw error;
        }
      },
    };
    return { inbound };
  };
}
