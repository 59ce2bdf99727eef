import type { Hono } from 'hono';
import type { Parts } from './parts.js';
import { control } from './protocol/control/index.js';
import { fileRoutes } from './protocol/files/routes.js';
import type { Knock } from './protocol/gate.js';
import { oauthRoutes } from './protocol/oauth/routes.js';
import { page } from './protocol/page.js';
import { responseUrls } from './protocol/response-url.js';
import { webApi } from './protocol/web-api/route.js';

/** Every address that the sandbox answers. */
export function routes(app: Hono, parts: Parts, gate: (knock: Knock) => boolean): void {
  for (const part of [webApi, responseUrls, fileRoutes, oauthRoutes]) app.route('/', part(parts.core));
  app.use('/sandbox/*', async (c, next) => {
    const knock = { token: c.req.query('token'), authorization: c.req.header('authorization') };
    // Pictures are asked for by plain <img> tags, which carry no token, and tell nothing.
    if (!c.req.path.startsWith('/sandbox/avatar/') && !gate(knock)) return c.json({ error: 'token_required' }, 401);
    return next();
  });
  app.route('/', control(parts));
  app.use('/', async (c, next) => {
    const knock = { token: c.req.query('token'), authorization: c.req.header('authorization') };
    return gate(knock) ? next() : c.text('Open this page with the address that the sandbox printed at its start.', 401);
  });
  app.route('/', page());
}
