import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Core } from '../core.js';
import { SlackError } from '../slack-error.js';

/** What a person could not do in Slack either: answered as 4xx with `error`. */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';

  constructor(
    readonly code: string,
    readonly status: ContentfulStatusCode = 400,
    readonly extra: { [key: string]: unknown } = {},
  ) {
    super(code);
  }
}

/** Turns what a route raised into its answer; never a stack trace. */
export function controlError(core: Core): (error: Error, c: Context) => Response {
  return (error, c) => {
    if (error instanceof ControlRefusal) return c.json({ ...error.extra, error: error.code }, error.status);
    if (error instanceof SlackError) return c.json({ ...error.extra, error: error.code }, 400);
    core.log.error({ err: error, path: c.req.path }, 'a request failed');
    return c.json({ error: 'internal_error' }, 500);
  };
}
