import { Hono } from 'hono';
import type { Parts } from '../../parts.js';
import { installedApp } from './app.js';
import { backstage } from './backstage.js';
import { clicking } from './click.js';
import { commands } from './commands.js';
import { looking } from './looking.js';
import { modals } from './modals.js';
import { controlError } from './refusal.js';

/** `/sandbox/…`: what people do in Slack that no Web API method stands for, and what only a sandbox can do. */
export function control(parts: Parts): Hono {
  const app = new Hono({ strict: false });
  app.onError(controlError(parts.core));
  app.notFound((c) => c.json({ error: 'not_found' }, 404));
  app.route('/sandbox', looking(parts));
  for (const part of [clicking, modals, commands, installedApp, backstage]) app.route('/sandbox', part(parts));
  return app;
}
