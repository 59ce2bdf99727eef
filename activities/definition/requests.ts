import { ApplicationFailure } from '@temporalio/common';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import { openAgent, type Request, type Response, send, unexpected } from './http-request.js';

export interface Requests {
  /**
   * Sends a request and answers only with an expected status.
   * @throws Refusal or a non-retryable failure for what trying again cannot help; an outage for the rest
   */
  send(request: Request, expected: readonly number[]): Promise<Response>;
  close(): Promise<void>;
}

const FAILURES = 5;
const REST_MS = 30_000;

/** Requests to the outside, with a circuit breaker for each host: one that is down is left alone for a while. */
export function openRequests(allowed: readonly string[]): Requests {
  const agent = openAgent(allowed);
  const breakers = new Map<string, CircuitBreakerPolicy>();
  const breakerOf = (host: string): CircuitBreakerPolicy => {
    const known = breakers.get(host) ?? newBreaker();
    breakers.set(host, known);
    return known;
  };

  return {
    async send(request, expected) {
      const host = URL.canParse(request.url) ? new URL(request.url).host : '';
      try {
        return await breakerOf(host).execute(async () => {
          const answer = await send(agent, allowed, request);
          if (isExpected(answer.status, expected)) return answer;
          throw unexpected(answer, host);
        });
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
        const message = `${host} is down and left alone for a while`;
        throw ApplicationFailure.create({ message, type: 'Http', nonRetryable: false });
      }
    },
    close: () => agent.close(),
  };
}

const isExpected = (status: number, expected: readonly number[]): boolean =>
  expected.length > 0 ? expected.includes(status) : status >= 200 && status <= 299;

// A host that refuses a request is well; only one that does not do its work is left alone.
const newBreaker = (): CircuitBreakerPolicy =>
  circuitBreaker(
    handleWhen((error) => error instanceof ApplicationFailure && !error.nonRetryable),
    { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAILURES) },
  );
