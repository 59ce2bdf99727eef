import { Hono } from 'hono';
import type { Parts } from './parts.js';
import { control } from './protocol/control/index.js';
import { fileRoutes } from './protocol/files/routes.js';
import type { Knock } from './protocol/gate.js';
import { oauthRoutes } from './protocol/oauth/routes.js';
import { page } from './protocol/page.js';
import { responseUrls } from './protocol/response-url.js';
import type { Teams } from './protocol/teams.js';
import { webApi } from './protocol/web-api/route.js';

/** Every address that the sandbox answers. */
export function routes(app: Hono, parts: readonly [Parts, ...Parts[]], gate: (knock: Knock) => boolean): void {
  const [first, ...further] = parts;
  const teams: Teams = [first.core, ...further.map(({ core }) => core)];
  for (const part of [webApi, responseUrls, fileRoutes, oauthRoutes]) app.route('/', part(teams));
  app.use('/sandbox/*', async (c, next) => {
    const knock = { token: c.req.query('token'), authorization: c.req.header('authorization') };
    // Pictures are asked for by plain <img> tags, which carry no token, and tell nothing.
    if (!c.req.path.startsWith('/sandbox/avatar/') && !gate(knock)) return c.json({ error: 'token_required' }, 401);
    return next();
  });
  app.route('/', controlOfTeams(parts));
  app.use('/', async (c, next) => {
    const knock = { token: c.req.query('token'), authorization: c.req.header('authorization') };
    return gate(knock) ? next() : c.text('Open this page with the address that the sandbox printed at its start.', 401);
  });
  app.route('/', page());
}

/** The control API of the team that `?team=` names, by default the first. */
function controlOfTeams(parts: readonly Parts[]): Hono {
  const rooms = new Map(parts.map((one) => [one.core.workspace.team.id, control(one)]));
  const [first] = rooms.values();
  const app = new Hono();
  // A picture's address is in what the app is sent, without a team: whoever knows the person draws it.
  app.get('/sandbox/avatar/:id', (c) => {
    const known = parts.find(({ core }) => core.workspace.people.get(c.req.param('id')));
    const room = rooms.get(known?.core.workspace.team.id ?? '') ?? first;
    return room ? room.fetch(c.req.raw, c.env) : c.notFound();
  });
  app.all('/sandbox/*', (c) => {
    const team = c.req.query('team');
    const room = team === undefined ? first : rooms.get(team);
    return room ? room.fetch(c.req.raw, c.env) : c.json({ error: 'unknown_team' }, 404);
  });
  return app;
}
