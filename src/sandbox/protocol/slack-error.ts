/**
 * A refusal in Slack's own words: becomes HTTP 200 with `{ok: false, error: code, ...extra}`.
 * `extra` carries what some errors add (`needed`, `provided`, `errors`, `response_metadata`).
 */
export class SlackError extends Error {
  override readonly name = 'SlackError';

  constructor(
    readonly code: string,
    readonly extra: { [key: string]: unknown } = {},
  ) {
    super(code);
  }
}

/** A 429: Slack answers `ratelimited` with a `Retry-After` header in whole seconds. */
export class RateLimited extends SlackError {
  constructor(readonly retryAfterSeconds: number) {
    super('ratelimited');
  }
}
