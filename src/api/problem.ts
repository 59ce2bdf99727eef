import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refusal } from '../domain/refusal.js';

const NO_TOKEN = 'This needs the header “Authorization: Bearer …” with the API_TOKEN of this installation.';
const STATUS: Record<string, ContentfulStatusCode> = { UnknownRun: 404, UnknownWorkflow: 404, RunEnded: 409 };

/** Says in one shape what could not be done (RFC 9457): a refusal in its own words, anything else without its insides. */
export function problemOf(context: Context, error: unknown, log: (error: unknown) => void): Response {
  if (error instanceof Refusal) {
    return problem(context, { status: STATUS[error.code] ?? 400, code: error.code, detail: error.message });
  }
  // The only one that throws its own is the check of the token.
  if (error instanceof HTTPException) return problem(context, { status: 401, code: 'NotAllowed', detail: NO_TOKEN });
  log(error);
  const detail = 'This cannot be done at the moment; please try again.';
  return problem(context, { status: 503, code: 'Unavailable', detail });
}

interface Problem {
  status: ContentfulStatusCode;
  code: string;
  /** For whoever called. */
  detail: string;
}

/** One answer in that shape. */
export function problem(context: Context, { status, code, detail }: Problem): Response {
  return context.json({ status, code, detail }, status, { 'content-type': 'application/problem+json' });
}
