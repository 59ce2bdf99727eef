import { ApplicationFailure } from '@temporalio/common';
import { Agent, type Dispatcher, fetch } from 'undici';
import { Refusal } from '../../src/domain/refusal.js';
import { REFUSALS } from '../../src/domain/services.js';
import { closed, isPublic, publicLookup } from './public-address.js';

export interface Request {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
  timeoutMs: number;
  maxBytes: number;
  redirects: number;
}

export interface Response {
  status: number;
  headers: Record<string, string>;
  /** JSON when it says so, else text. */
  body: unknown;
}

const refused = (message: string): Refusal => new Refusal(REFUSALS.invalid, message);

/** One agent for a process. `allowed` names hosts that may be on a private address. */
export const openAgent = (allowed: readonly string[]): Agent =>
  new Agent({ connect: { lookup: publicLookup(allowed) } });

/**
 * Sends one request, only to public addresses or allowed hosts; follows redirects by the same rule.
 * @throws Refusal `ValidationError` for an address that may not be reached or an answer that is too large;
 * an outage (`Http` or `RateLimited`, with the pause that `Retry-After` asks for) for what may go well later
 */
export async function send(agent: Dispatcher, allowed: readonly string[], request: Request): Promise<Response> {
  let url = checked(request.url, allowed);
  for (let hop = 0; ; hop++) {
    const answer = await once(agent, url, request);
    const location = answer.headers.location;
    if (answer.status < 300 || answer.status > 399 || !location) return answer;
    if (hop >= request.redirects) throw refused(`${url.host} redirects more than ${request.redirects} times.`);
    const next = checked(new URL(location, url).href, allowed);
    request = redirected(request, answer.status);
    // Another place must not learn what was meant for the first one, nor the same one without encryption.
    if (next.origin !== url.origin) {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        throw refused(`${url.host} redirects a ${request.method} to ${next.host}, and it is not sent there.`);
      request = { ...request, headers: harmless(request.headers) };
    }
    url = next;
  }
}

function checked(text: string, allowed: readonly string[]): URL {
  if (!URL.canParse(text)) throw refused(`“${text.slice(0, 120)}” is not an address.`);
  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol))
    throw refused(`Only http and https can be reached, not ${url.protocol}`);
  if (url.username || url.password)
    throw refused('Put credentials into a header by the name of a secret, not into the address.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Names are judged when they are resolved; an address is judged here because nothing resolves it.
  if (/^[\d.]+$|:/.test(host) && !isPublic(host) && !allowed.includes(host)) throw closed(host);
  return url;
}

/** After a redirect: what was to change something is only asked for where the answer says so (RFC 9110, 15.4). */
function redirected(request: Request, status: number): Request {
  const { method } = request;
  const asks = status === 303 || ([301, 302].includes(status) && method === 'POST');
  return asks && method !== 'HEAD' ? { ...request, method: 'GET', body: null } : request;
}

// Any other header may hold a secret, whatever its name.
const harmless = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => /^(accept|accept-language|user-agent)$/i.test(name)));

async function once(dispatcher: Dispatcher, url: URL, request: Request): Promise<Response> {
  const { method, headers, body, timeoutMs, maxBytes } = request;
  try {
    const answer = await fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      dispatcher,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await readBounded(answer.body, maxBytes, url.host);
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: parsed(text, answer.headers.get('content-type')),
    };
  } catch (cause) {
    const refusal = [cause, (cause as { cause?: unknown }).cause].find((error) => error instanceof Refusal);
    if (refusal) throw refusal;
    throw ApplicationFailure.create({ message: `${url.host} did not answer`, type: 'Http', nonRetryable: false });
  }
}

async function readBounded(body: AsyncIterable<Uint8Array> | null, maxBytes: number, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw refused(`${host} answers with more than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string, type: string | null): unknown {
  if (!/\bjson\b/i.test(type ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A status that was not expected: refused by the caller's fault, else tried again when the other side asks for it. */
export function unexpected({ status, headers }: Response, host: string): ApplicationFailure {
  const message = `${host} answered ${status}`;
  if (status !== 429 && status !== 408 && status < 500)
    return ApplicationFailure.nonRetryable(message, REFUSALS.invalid);
  const seconds = Number(headers['retry-after']);
  const later = Number.isFinite(seconds) && seconds > 0 ? { nextRetryDelay: seconds * 1_000 } : {};
  return ApplicationFailure.create({
    message,
    type: status === 429 ? 'RateLimited' : 'Http',
    nonRetryable: false,
    ...later,
  });
}
