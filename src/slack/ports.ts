import type { Logger } from 'pino';
import type { Runs as TemporalRuns } from '../temporal/runs.js';

export type { ListedRun } from '../temporal/run-list.js';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** What the edge needs of Temporal. */
export type Runs = Pick<
  TemporalRuns,
  'signalMessage' | 'hasConversation' | 'answer' | 'decide' | 'ask' | 'choose' | 'stop' | 'undo' | 'state' | 'listRuns'
>;

/** What operators may do to the simulated services; who is an operator is checked here, by Slack's user id. */
export interface Operations {
  isOperator(userId: string): boolean;
  /** One line per thing worth knowing: failures made on purpose, open circuit breakers. */
  status(): Promise<string[]>;
  chaos(userId: string, service: string, rate: string): Promise<string>;
  reset(userId: string): Promise<string>;
}

/** What operators watch of the Slack side. */
export interface SlackMeters {
  /** From Slack's event to its acknowledgement, after it was stored. */
  acknowledged(seconds: number): void;
  /** A call that is made once more. */
  triedAgain(reason: 'rate_limited' | 'outage'): void;
}

export const NO_METERS: SlackMeters = { acknowledged: () => undefined, triedAgain: () => undefined };
