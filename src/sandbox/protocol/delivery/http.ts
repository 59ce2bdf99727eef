import { isJson, type Json } from '../../state/wire.js';
import type { Core } from '../core.js';
import type { Attempt, Delivering, RetryReason } from './attempt.js';
import { signed } from './signature.js';

const MOST_REDIRECTS = 3;

/** Sends one delivery to the app's address, signed as Slack signs, and waits at most the ack's time. */
export async function deliverOverHttp(core: Core, { type, payload, url, retry }: Delivering): Promise<Attempt> {
  if (url === undefined || !URL.canParse(url)) return { ok: false, ms: 0, reason: 'connection_failed' };
  const body = type === 'events_api' ? JSON.stringify(payload) : asForm(type, payload);
  const began = performance.now();
  const ms = () => Math.round((performance.now() - began) * 10) / 10;
  try {
    const response = await send(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(core.ackTimeoutMs),
      headers: {
        'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        accept: '*/*',
        ...signed(body, core.workspace.app.installed().signingSecret),
        ...(retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {}),
      },
    });
    const text = await response.text();
    if (response.ok) return { ok: true, ms: ms(), answer: asAnswer(text) };
    const reason = response.status >= 300 && response.status < 400 ? 'too_many_redirects' : 'http_error';
    return { ok: false, ms: ms(), reason, noRetry: response.headers.get('x-slack-no-retry') === '1' };
  } catch (error) {
    return { ok: false, ms: ms(), reason: reasonOf(error) };
  }
}

/** Follows as many redirects as Slack does, always with the same request. */
async function send(url: string, init: RequestInit): Promise<Response> {
  let response = await fetch(url, init);
  for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !next) return response;
    response = await fetch(new URL(next, url), init);
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
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/CERT|SSL|TLS/.test(code)) return 'ssl_error';
  return code === '' ? 'unknown_error' : 'connection_failed';
}
