import { REFUSALS, type ServiceName } from '../../src/domain/services.js';
import { refusal } from '../outage.js';
import { post, sentenceOf } from './http-call.js';
import type { Call, Facts, Provider } from './provider.js';

export interface HttpSettings {
  url: string;
  /** Sent as a bearer token when there is one. */
  token: string;
  timeoutMs: number;
}

const facts = (body: Record<string, unknown>): Facts =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  );

/** A company's own service: one POST of documented JSON per deed and per undo (docs/providers.md). */
export function httpProvider(service: ServiceName, { url, token, timeoutMs }: HttpSettings): Provider {
  const ask = ({ key, runId, operation, input }: Call, idempotencyKey: string) =>
    post(service, {
      url,
      timeoutMs,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ service, operation, key, run_id: runId, input }),
    });

  return {
    kind: 'http',
    async perform(call) {
      const { ok, status, body } = await ask(call, call.key);
      if (ok) return facts(body);
      // 402 Payment Required is the one refusal that means money.
      const type = status === 402 ? REFUSALS.paymentDeclined : REFUSALS.invalid;
      throw refusal(type, sentenceOf(body, `${service} refused it.`));
    },
    async undo(call) {
      const { ok, status, body } = await ask(call, `${call.key}:undo`);
      if (ok) return facts(body);
      if (status === 404) return null;
      throw refusal(REFUSALS.invalid, sentenceOf(body, `${service} refused to take it back.`));
    },
    state: () => 'closed',
  };
}
