import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refusal } from '../domain/refusal.js';

const NO_TOKEN = 'This needs the header “Authorization: Bearer …” with the API_TOKEN of this installation.';
const STATUS: Record<string, ContentfulStatusCode> = { UnknownRun: 404, UnknownWorkflow: 404, RunEnded: 409 };

/** Says in one shape what could not be done (RFC 9457): a refusal in its own words, anything else without its insides. */
export function problemOf(context: Context, error: unknown, log: (error: unknown) => void): Response {
  if (error instanceof Refusal) return problem(context, STATUS[error.code] ?? 400, error.code, error.message);
  // The only one that throws its own is the check of the token.
  if (error instanceof HTTPException) return problem(context, 401, 'NotAllowed', NO_TOKEN);
  log(error);
  return problem(context, 503, 'Unavailable', 'This cannot be done at the moment; please try again.');
}

/** One answer in that shape. */
export function problem(context: Context, status: ContentfulStatusCode, code: string, detail: string): Response {
  return context.json({ status, code, detail }, status, { 'content-type': 'application/problem+json' });
}
