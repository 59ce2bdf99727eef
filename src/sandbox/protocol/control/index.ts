import { Hono } from 'hono';
import type { Parts } from '../../parts.js';
import { backstage } from './backstage.js';
import { looking } from './looking.js';
import { controlError } from './refusal.js';

/** `/sandbox/…`: what people do in Slack that no Web API method stands for, and what only a sandbox can do. */
export function control(parts: Parts): Hono {
  const app = new Hono();
  app.onError(controlError(parts.core));
  app.route('/sandbox', looking(parts));
  app.route('/sandbox', backstage(parts));
  return app;
}
