import { unzipSync } from 'node:zlib';
import { request } from 'undici';
import { isJson, type Json } from '../../state/wire.js';
import type { Core } from '../core.js';
import type { Attempt, Delivering, RetryReason } from './attempt.js';
import { signed } from './signature.js';

const MOST_REDIRECTS = 3;
const LONGEST_ANSWER_BYTES = 4_000_000;

/** Sends one delivery to the app's address, signed as Slack signs, and waits at most the ack's time. */
export async function deliverOverHttp(core: Core, delivering: Delivering): Promise<Attempt> {
  const { type, payload, url } = delivering;
  if (url === undefined || !URL.canParse(url)) return { ok: false, ms: 0, reason: 'connection_failed' };
  const body = type === 'events_api' ? JSON.stringify(payload) : asForm(type, payload);
  const began = performance.now();
  const ms = () => Math.round((performance.now() - began) * 10) / 10;
  try {
    const headers = headersOf(core, delivering, body);
    const response = await send(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(core.ackTimeoutMs) });
    const { statusCode: status } = response;
    const text = await textOf(response);
    if (status >= 200 && status < 300) return { ok: true, ms: ms(), answer: asAnswer(text) };
    const reason = status >= 300 && status < 400 ? 'too_many_redirects' : 'http_error';
    return { ok: false, ms: ms(), reason, noRetry: response.headers['x-slack-no-retry'] === '1' };
  } catch (error) {
    return { ok: false, ms: ms(), reason: reasonOf(error) };
  }
}

/** Slack's own headers and no others; answers that may be shown to a person are asked for as JSON. */
function headersOf(core: Core, { type, retry }: Delivering, body: string): { [header: string]: string } {
  const event = type === 'events_api';
  return {
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    accept: event ? '*/*' : 'application/json,*/*',
    'accept-encoding': 'gzip,deflate',
    'content-type': event ? 'application/json' : 'application/x-www-form-urlencoded',
    ...signed(body, core.workspace.app.installed().signingSecret),
    ...(retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {}),
  };
}

async function textOf({ headers, body }: Answered): Promise<string> {
  const sent = Buffer.from(await body.arrayBuffer());
  const packed = /gzip|deflate/.test(String(headers['content-encoding'] ?? ''));
  return (packed ? unzipSync(sent, { maxOutputLength: LONGEST_ANSWER_BYTES }) : sent).toString('utf8');
}

type Sending = Parameters<typeof request>[1];
type Answered = Awaited<ReturnType<typeof request>>;

/** Follows as many redirects as Slack does, always with the same request. */
async function send(url: string, sending: Sending): Promise<Answered> {
  let response = await request(url, sending);
  for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
    const { location } = response.headers;
    if (response.statusCode < 300 || response.statusCode >= 400 || typeof location !== 'string') return response;
    await response.body.dump();
    response = await request(new URL(location, url), sending);
  }
  return response;
}

function asForm(type: Delivering['type'], payload: Json): string {
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(
    Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
}

/** The body of an ack: JSON as it is, words as the text of an answer. */
function asAnswer(text: string): Json {
  if (text.trim() === '') return {};
  try {
    const content: unknown = JSON.parse(text);
    return isJson(content) ? content : { text };
  } catch {
    return { text };
  }
}

function reasonOf(error: unknown): RetryReason {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'http_timeout';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/CERT|SSL|TLS/.test(code)) return 'ssl_error';
  return code === '' ? 'unknown_error' : 'connection_failed';
}
