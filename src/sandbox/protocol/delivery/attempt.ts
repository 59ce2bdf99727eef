import { isJson, type Json } from '../../state/wire.js';

/** The four ways in which Slack speaks to an app, by the names of Socket Mode's envelopes. */
export type EnvelopeType = 'events_api' | 'interactive' | 'slash_commands';

export interface Delivering {
  type: EnvelopeType;
  payload: Json;
  /** Whether the acknowledgement may carry an answer (views, options, commands). */
  acceptsResponse: boolean;
  /** Where it goes over HTTP; undefined when the manifest names no address. */
  url?: string;
  retry?: { attempt: number; reason: string };
}

/** What became of one attempt. `ms` is on the machine's clock. */
export type Attempt =
  | { ok: true; ms: number; answer: Json }
  | { ok: false; ms: number; reason: RetryReason; noRetry?: boolean };

/** Slack's words in `x-slack-retry-reason`, and `timeout` in Socket Mode. */
export type RetryReason =
  | 'timeout'
  | 'no_connection'
  | 'http_timeout'
  | 'too_many_redirects'
  | 'connection_failed'
  | 'ssl_error'
  | 'http_error'
  | 'unknown_error';

/** What a fault's `method` may mean of a delivery: its own type, and that of its event or interaction. */
export function namesOf({ type, payload }: Pick<Delivering, 'type' | 'payload'>): string[] {
  const { event, type: kind, command } = payload;
  return [type, isJson(event) ? event.type : kind, command].filter((name) => typeof name === 'string');
}

export type Transport = (delivering: Delivering) => Promise<Attempt>;
