import { Hono } from 'hono';
import type { Parts } from '../../parts.js';
import { avatar } from '../live/avatar.js';
import { liveState } from '../live/state.js';
import { channelOf, personOf } from './input.js';
import { ControlRefusal } from './refusal.js';
import { threadAs } from './thread.js';

/** What one person sees: the whole page, a thread, modals, the home tab, ephemerals. */
export function looking(parts: Parts): Hono {
  const { workspace } = parts.core;
  const app = new Hono();
  app.get('/state', (c) => c.json(liveState(parts, personOf(workspace, c.req.query('as')))));
  app.get('/thread', (c) => {
    const person = personOf(workspace, c.req.query('as'));
    const channel = channelOf(workspace, c.req.query('channel'), person);
    const messages = threadAs(workspace, { channel, person, ts: c.req.query('ts') ?? '' });
    if (messages.length === 0) throw new ControlRefusal('thread_not_found', 404);
    return c.json({ messages });
  });
  app.get('/views', (c) => c.json({ views: workspace.views.stack(personOf(workspace, c.req.query('as')).id) }));
  app.get('/home', (c) => c.json({ view: workspace.views.home(personOf(workspace, c.req.query('as')).id) ?? null }));
  app.get('/ephemerals', (c) => {
    const person = personOf(workspace, c.req.query('as'));
    const seen = workspace.ephemerals.of(person.id).map(({ channel, message }) => ({ ...message, channel, message }));
    return c.json({ ephemerals: seen });
  });
  app.get('/avatar/:id', (c) => {
    c.header('content-type', 'image/svg+xml');
    c.header('cache-control', 'public, max-age=3600');
    c.header('content-security-policy', "default-src 'none'");
    return c.body(avatar(workspace, c.req.param('id')));
  });
  return app;
}
