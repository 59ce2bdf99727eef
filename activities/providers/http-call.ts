import type { ServiceName } from '../../src/domain/services.js';
import { outage } from '../outage.js';

export interface HttpRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
}
export interface HttpAnswer {
  status: number;
  ok: boolean;
  body: Record<string, unknown>;
}

// Not the request's fault: wrong credentials, too slow, too early, too many. The operator or time will mend it.
const NOT_NOW = [401, 403, 408, 425, 429];

/**
 * Posts to a real provider once; Temporal owns the retries. Answers what was accepted or refused.
 * @throws an outage of the service for everything that may go well later
 */
export async function post(service: ServiceName, request: HttpRequest): Promise<HttpAnswer> {
  try {
    const { url, headers, body, timeoutMs } = request;
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) });
    const { status, ok } = response;
    if (status >= 500 || NOT_NOW.includes(status)) throw new Error(`${service} answered ${status}`);
    return { status, ok, body: record(await response.text()) };
  } catch (cause) {
    throw outage(service, cause);
  }
}

function record(text: string): Record<string, unknown> {
  const value: unknown = text === '' ? {} : JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The provider's own sentence, cut to what fits on a card; `otherwise` when it gave none. */
export function sentenceOf(body: Record<string, unknown>, otherwise: string): string {
  const said = [body.message, body.detail, body.title].find((text) => typeof text === 'string' && text !== '');
  return typeof said === 'string' ? said.slice(0, 300) : otherwise;
}
