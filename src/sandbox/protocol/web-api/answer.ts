import type { Json } from '../../state/wire.js';
import { RateLimited, type SlackError } from '../slack-error.js';

export interface Answer {
  status: number;
  headers: { [name: string]: string };
  body: Json;
}

/** A success with its warnings, in the shape that the SDK reads them from. */
export function success(fields: object, warnings: string[]): Answer {
  const body: Json = { ok: true, ...fields };
  if (warnings.length === 0) return { status: 200, headers: {}, body };
  const metadata = typeof body.response_metadata === 'object' ? body.response_metadata : {};
  const response_metadata = { ...metadata, warnings };
  return { status: 200, headers: {}, body: { ...body, warning: warnings.join(','), response_metadata } };
}

/** A refusal: HTTP 200 with `ok: false`, but 429 with `Retry-After` for a rate limit. */
export function refusal(error: SlackError): Answer {
  const body = { ok: false, error: error.code, ...error.extra };
  if (!(error instanceof RateLimited)) return { status: 200, headers: {}, body };
  return { status: 429, headers: { 'retry-after': String(error.retryAfterSeconds) }, body };
}
