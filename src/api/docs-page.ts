import { html, raw } from 'hono/html';

interface Described {
  info: { title: string; description: string };
  paths: Record<string, Record<string, { summary: string }>>;
}

/** The API for people who read: every way with what it does. */
export function docsPage({ info, paths }: Described) {
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { summary }]) =>
        html`<tr><td><code>${method.toUpperCase()} ${path}</code></td><td>${summary}</td></tr>`,
    ),
  );
  return html`${raw('<!doctype html>')}<html lang="en"><meta charset="utf-8"><title>${info.title}</title>
<h1>${info.title}</h1><p>${info.description} Every request but <code>/health</code> needs the header
<code>Authorization: Bearer …</code>; the same for programs: <a href="/openapi.json">openapi.json</a>.</p>
<table>${rows}</table></html>`;
}
