import type { ServiceName } from '../../src/domain/services.js';

/** One deed asked of a provider. The key is sent on, so that the provider never acts twice on it either. */
export interface Call {
  key: string;
  runId: string;
  operation: string;
  input: Record<string, unknown>;
}

/** Facts a provider answers with: its ids and instants by name. */
export type Facts = Record<string, string>;

/** Whether calls go through: `open` means that the provider was down and is left alone for a while. */
export type BreakerState = 'closed' | 'half_open' | 'open';

/** What stands behind a service: the simulation, or a real system chosen by configuration. */
export interface Provider {
  kind: string;
  /** Does the deed. An outage is retried by Temporal; a refusal is not. */
  perform(call: Call): Promise<Facts>;
  /** Takes the deed of this key back; null when it knows of none or has none to take back. */
  undo(call: Call): Promise<Facts | null>;
  state(): BreakerState;
}

/** The seven services by name. */
export type Providers = Record<ServiceName, Provider>;
