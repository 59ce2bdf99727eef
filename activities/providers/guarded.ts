import { ApplicationFailure } from '@temporalio/common';
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { ServiceName } from '../../src/domain/services.js';
import { outage } from '../outage.js';
import type { BreakerState, Provider } from './provider.js';

const FAILURES_IN_A_ROW = 5;
const LEFT_ALONE_MS = 10_000;

const isRefusal = (error: unknown): boolean => error instanceof ApplicationFailure && error.nonRetryable === true;

const NAMES: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

interface Guard {
  onState(state: BreakerState): void;
  leftAloneMs?: number;
}

/**
 * A real provider behind a circuit breaker: after five outages in a row it is left alone for a while, and whoever
 * asks meanwhile is told at once that it is down. Refusals are answers and do not count.
 */
export function guarded(
  service: ServiceName,
  provider: Provider,
  { onState, leftAloneMs = LEFT_ALONE_MS }: Guard,
): Provider {
  const breaker = circuitBreaker(
    handleWhen((error) => !isRefusal(error)),
    { halfOpenAfter: leftAloneMs, breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW) },
  );
  breaker.onStateChange((state) => onState(NAMES[state]));

  async function through<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await breaker.execute(act);
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw outage(service, error);
      throw error;
    }
  }
  return {
    kind: provider.kind,
    perform: (call) => through(() => provider.perform(call)),
    undo: (call) => through(() => provider.undo(call)),
    state: () => NAMES[breaker.state],
  };
}
