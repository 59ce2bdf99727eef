import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';

const DIST = fileURLToPath(new URL('../ui/dist', import.meta.url));

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: https: http:",
  "media-src 'self' https:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const NOT_BUILT =
  '<!doctype html><title>Sandbox</title><p>The page is not built yet: <code>npx vite build src/sandbox/ui</code> (<code>npm start</code> does it by itself).</p>';

/** The workspace page and its assets; only its own scripts run in it. */
export function page(): Hono {
  const app = new Hono();
  app.use('/assets/*', async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.get('/assets/*', serveStatic({ root: DIST }));
  app.get('/', (c) => document(c, 'index.html'));
  app.get('/gallery', (c) => document(c, 'gallery.html'));
  app.get('/archives/*', (c) => document(c, 'index.html'));
  return app;
}

async function document(c: Context, file: string): Promise<Response> {
  const html = await readFile(`${DIST}/${file}`, 'utf8').catch(() => undefined);
  c.header('content-security-policy', POLICY);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  c.header('cache-control', 'no-cache');
  return c.html(html ?? NOT_BUILT, html === undefined ? 503 : 200);
}
