import type { Json } from '../../state/wire.js';
import { SlackError } from '../slack-error.js';
import { readMultipart } from './multipart.js';

/** Above this Slack's edge would not read on either. */
const BODY_LIMIT_BYTES = 10 * 1024 * 1024;

export interface CallBody {
  args: Json;
  warnings: string[];
}

/** Reads a whole body, but never more than the limit; raises SlackError `request_too_large`. */
export async function readLimited(request: Request): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let tooLarge = Number(request.headers.get('content-length') ?? 0) > 2 * BODY_LIMIT_BYTES;
  if (request.body && !tooLarge) {
    for await (const part of request.body) {
      size += part.byteLength;
      // Read to the end without keeping it: a client that is cut off while it writes never sees the answer.
      tooLarge = size > BODY_LIMIT_BYTES;
      if (tooLarge) parts.length = 0;
      else parts.push(part);
      if (size > 2 * BODY_LIMIT_BYTES) break;
    }
  }
  if (tooLarge) throw new SlackError('request_too_large');
  return Buffer.concat(parts);
}

/** The arguments of a Web API call, from the query and from a form, JSON or multipart body. Raises Slack's codes. */
export async function readCall(request: Request): Promise<CallBody> {
  const query: Json = Object.fromEntries(new URL(request.url).searchParams);
  if (request.method === 'GET' || request.method === 'HEAD') return { args: query, warnings: [] };
  const body = await readLimited(request);
  if (body.byteLength === 0) return { args: query, warnings: [] };
  const header = request.headers.get('content-type') ?? '';
  const type = header.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '') throw new SlackError('missing_post_type');
  refusePacked(request, type);
  const charset = /charset="?([^\s;"]+)/i.exec(header)?.[1]?.toLowerCase();
  const text = body.toString(encodingOf(charset));
  if (type === 'application/x-www-form-urlencoded') {
    return { args: { ...query, ...Object.fromEntries(new URLSearchParams(text)) }, warnings: [] };
  }
  if (type === 'application/json') {
    const warnings = charset === undefined ? ['missing_charset'] : [];
    return { args: { ...query, ...readJson(text) }, warnings };
  }
  if (type === 'multipart/form-data') return { args: { ...query, ...(await readForm(body, header)) }, warnings: [] };
  throw new SlackError('invalid_post_type');
}

/** Raises `invalid_charset` for any but the two that Slack reads. */
function encodingOf(charset = 'utf-8'): 'utf8' | 'latin1' {
  if (charset === 'utf-8' || charset === 'utf8') return 'utf8';
  if (charset === 'iso-8859-1') return 'latin1';
  throw new SlackError('invalid_charset');
}

/** Slack names no packing of bodies: what comes packed is no form and no JSON, and says so rather than look empty. */
function refusePacked(request: Request, type: string): void {
  const packing = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (packing === 'identity' || packing === '') return;
  const code = type === 'application/json' ? 'invalid_json' : 'invalid_form_data';
  const messages = [`[ERROR] a body with content-encoding ${packing} is not read`];
  throw new SlackError(code, { response_metadata: { messages } });
}

function readJson(text: string): Json {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new SlackError('invalid_json');
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new SlackError('json_not_object');
  }
  return { ...content };
}

/** The text fields; what a file holds is no argument. */
async function readForm(body: Buffer, type: string): Promise<Json> {
  try {
    const fields = (await readMultipart(body, type)).filter(({ filename }) => filename === undefined);
    return Object.fromEntries(fields.map(({ name, content }) => [name, content.toString('utf8')]));
  } catch {
    throw new SlackError('invalid_form_data');
  }
}
