import type { Context } from '@temporalio/activity';
import type { ActivityInterceptors } from '@temporalio/worker';

/**
 * Heartbeats for as long as an activity works, however long it waits for its turn: when the process dies, the next one
 * takes over within the heartbeat timeout instead of the start-to-close timeout.
 */
export function aliveWhileWorking(context: Context): ActivityInterceptors {
  const { heartbeatTimeoutMs } = context.info;
  if (!heartbeatTimeoutMs) return {};
  return {
    inbound: {
      async execute(input, next) {
        const beat = setInterval(() => context.heartbeat(), heartbeatTimeoutMs / 3);
        try {
          return await next(input);
        } finally {
          clearInterval(beat);
        }
      },
    },
  };
}
