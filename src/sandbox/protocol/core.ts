import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Faults } from '../state/faults.js';
import type { Journal } from '../state/journal.js';
import type { Workspace } from '../state/workspace.js';
import type { Publish } from './change.js';
import type { RateLimits } from './rate-limits.js';

/** What every part of the sandbox works with: one for each team, which share all but the first three. */
export interface Core {
  readonly workspace: Workspace;
  readonly publish: Publish;
  readonly limits: RateLimits;
  readonly clock: Clock;
  readonly log: Logger;
  readonly journal: Journal;
  readonly faults: Faults;
  /** For demonstrations: no rate limits, trigger ids and response URLs that last. */
  readonly lenient: boolean;
  /** How long the app has to acknowledge, in milliseconds of the machine's clock (Slack: 3000). */
  readonly ackTimeoutMs: number;
  /** A fresh single-use address for Socket Mode. */
  socketUrl(): string;
  /** `http://host:port` as the app reaches the sandbox, which may be another name than that of the page. */
  baseUrl(): string;
  /** The app called at this address: what it is sent from now on points there. */
  reachedAt(origin: string): void;
}
