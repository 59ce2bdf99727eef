import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { methodFacts } from '../../data/facts.js';
import type { Core } from '../core.js';
import { isApp } from '../method.js';
import type { Teams } from '../teams.js';
import { type Dispatched, dispatch } from './dispatch.js';

/** `/api/<method>`: every call is answered with JSON and stands in the journal with how long it took. */
export function webApi(teams: Teams): Hono {
  const [{ faults }] = teams;
  const app = new Hono();
  app.all('/api/:method', async (c) => {
    const method = c.req.param('method');
    const began = performance.now();
    const refused = method === 'apps.connections.open' && faults.strike('refuse_connections');
    if (refused) return c.json({ ok: false, error: 'service_unavailable' }, 503);
    const done = await dispatch(teams, method, c.req.raw);
    writeDown(teams[0], done, { method, ms: performance.now() - began });
    return new Response(JSON.stringify(done.answer.body), {
      status: done.answer.status,
      headers: { ...headersOf(method, done), ...done.answer.headers },
    });
  });
  app.all('/api/*', (c) =>
    c.json({ ok: false, error: 'unknown_method', req_method: c.req.path.slice('/api/'.length) }),
  );
  return app;
}

function headersOf(method: string, { caller }: Dispatched): { [name: string]: string } {
  const always = {
    'content-type': 'application/json; charset=utf-8',
    'x-slack-req-id': randomUUID().replaceAll('-', ''),
    'cache-control': 'private, no-cache, no-store, must-revalidate',
    pragma: 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'access-control-expose-headers': 'x-slack-req-id, retry-after',
  };
  // App-level tokens have none, and what Slack's own client may do is not counted in scopes.
  if (!caller || caller.kind === 'app' || !isApp(caller)) return always;
  const accepted = methodFacts(method)?.scopes[caller.kind] ?? [];
  return { ...always, 'x-oauth-scopes': caller.scopes.join(','), 'x-accepted-oauth-scopes': accepted.join(',') };
}

function writeDown(
  core: Core,
  { answer, args, caller }: Dispatched,
  { method, ms }: { method: string; ms: number },
): void {
  const team = caller?.token.teamId;
  const elsewhere = team && team !== core.workspace.team.id ? { team } : {};
  core.journal.write({
    kind: 'api_call',
    name: method,
    ok: answer.body.ok === true,
    ms: Math.round(ms * 10) / 10,
    detail: { by: caller?.userId || caller?.kind, ...elsewhere, status: answer.status, args, answer: answer.body },
  });
}
