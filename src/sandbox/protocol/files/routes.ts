import { type Context, Hono } from 'hono';
import { createFiles, type StoredFile } from '../../state/files.js';
import type { Core } from '../core.js';
import { SlackError } from '../slack-error.js';
import { type Teams, teamById } from '../teams.js';
import { authenticate, tokenOf } from '../web-api/authenticate.js';
import { readMultipart } from '../web-api/multipart.js';
import { maySee } from './access.js';
import { FILE_LIMIT_BYTES } from './limits.js';
import { dimensionsOf } from './picture.js';

/** Shown in the browser; everything else is only ever saved, because a page in our own origin could act as anybody. */
const SHOWN = /^(image\/(png|jpeg|gif|webp)|video\/mp4|audio\/mpeg|application\/pdf)$/;

/** Where files are uploaded to and fetched from: `/upload/v1/<secret>` and `/files-pri/<team>-<file>/…`. */
export function fileRoutes(teams: Teams): Hono {
  const app = new Hono();
  app.post('/upload/v1/:secret', (c) => {
    const secret = c.req.param('secret');
    return upload(teams.find(({ workspace }) => createFiles(workspace.store).bySecret(secret)) ?? teams[0], c);
  });
  const homeOf = (c: Context) => teamById(teams, c.req.param('place')?.split('-')[0] ?? '') ?? teams[0];
  app.get('/files-pri/:place/:name', (c) => download(homeOf(c), c, false));
  app.get('/files-pri/:place/download/:name', (c) => download(homeOf(c), c, true));
  return app;
}

async function upload({ workspace }: Core, c: Context): Promise<Response> {
  const files = createFiles(workspace.store);
  const file = files.bySecret(c.req.param('secret') ?? '');
  if (!file) return c.text('invalid upload url', 404);
  const content = await contentOf(c.req.raw);
  if (!content) return c.text('unreadable upload', 400);
  if (content.byteLength > FILE_LIMIT_BYTES) return c.text('file too large', 413);
  files.putContent(file.id, content);
  files.put({ ...file, ...dimensionsOf(content), state: 'uploaded', size: content.byteLength });
  return c.text(`OK - ${content.byteLength}`);
}

/** Slack's SDKs send a form with one file in it or the bare bytes; others put fields before the file. */
async function contentOf(request: Request): Promise<Uint8Array | undefined> {
  const type = request.headers.get('content-type') ?? '';
  const body = Buffer.from(await request.arrayBuffer());
  if (!type.startsWith('multipart/form-data')) return body;
  try {
    const parts = await readMultipart(body, type);
    return (parts.find(({ filename }) => filename !== undefined) ?? parts.at(-1))?.content;
  } catch {
    return undefined;
  }
}

/** Slack sends those without a right to its sign-in page instead of refusing. */
function download(core: Core, c: Context, save: boolean): Response {
  const files = createFiles(core.workspace.store);
  const file = files.get(c.req.param('place')?.split('-').at(-1) ?? '');
  const content = file?.state === 'complete' ? files.content(file.id) : undefined;
  if (!file || !allowed(core, c, file)) return c.redirect(`/?redir=${encodeURIComponent(c.req.path)}`, 302);
  if (!content) return c.text('file not found', 404);
  const shown = !save && SHOWN.test(file.mimetype);
  const name = encodeURIComponent(file.name);
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': file.mimetype,
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  });
}

/** A token in the header, or as `t` in the address for pictures on the page. */
function allowed({ workspace }: Core, c: Context, file: StoredFile): boolean {
  try {
    const caller = authenticate(workspace, tokenOf(c.req.raw, { token: c.req.query('t') }));
    const mayRead = caller.kind === 'user' || caller.scopes.includes('files:read');
    return mayRead && maySee(workspace, caller, file);
  } catch (error) {
    if (error instanceof SlackError) return false;
    throw error;
  }
}
