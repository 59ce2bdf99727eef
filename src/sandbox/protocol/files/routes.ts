import { type Context, Hono } from 'hono';
import { createFiles, type StoredFile } from '../../state/files.js';
import type { Core } from '../core.js';
import { SlackError } from '../slack-error.js';
import { authenticate, tokenOf } from '../web-api/authenticate.js';
import { maySee } from './access.js';
import { FILE_LIMIT_BYTES } from './limits.js';
import { dimensionsOf } from './picture.js';

/** Shown in the browser; everything else is only ever saved, because a page in our own origin could act as anybody. */
const SHOWN = /^(image\/(png|jpeg|gif|webp)|video\/mp4|audio\/mpeg|application\/pdf)$/;

/** Where files are uploaded to and fetched from: `/upload/v1/<secret>` and `/files-pri/<team>-<file>/…`. */
export function fileRoutes(core: Core): Hono {
  const app = new Hono();
  app.post('/upload/v1/:secret', (c) => upload(core, c));
  app.get('/files-pri/:place/:name', (c) => download(core, c, false));
  app.get('/files-pri/:place/download/:name', (c) => download(core, c, true));
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

/** The SDK sends a form with one file in it, others the bare bytes. */
async function contentOf(request: Request): Promise<Uint8Array | undefined> {
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data');
  if (!isForm) return new Uint8Array(await request.arrayBuffer());
  try {
    const [first] = [...(await request.formData()).values()];
    if (first === undefined) return undefined;
    return typeof first === 'string' ? new TextEncoder().encode(first) : new Uint8Array(await first.arrayBuffer());
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
