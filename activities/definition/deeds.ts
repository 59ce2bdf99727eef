import { asyncLocalStorage, Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Done, Scope } from '../../src/domain/definition-activities.js';
import type { HttpAction, ServiceAction } from '../../src/domain/plan.js';
import { Refusal } from '../../src/domain/refusal.js';
import { type Keyed, REFUSALS } from '../../src/domain/services.js';
import { type DefinitionDependencies, rendererOf } from './dependencies.js';
import type { Request } from './http-request.js';
import { asText, render, renderAddress } from './render.js';
import { openSecrets } from './secrets.js';

const SAFE = ['GET', 'HEAD'];
const REQUEST_MS = 25_000;
// The answer has to be read and told before Temporal gives the attempt up.
const MARGIN_MS = 500;
const TOLD_FACTS = 3;

/** A service by its name. @throws what the service raises, and Refusal `ValidationError` for an input it cannot read */
export async function performService(
  dependencies: DefinitionDependencies,
  { service, input }: ServiceAction,
  { key, runId, scope }: Keyed & { scope: Scope },
): Promise<Done> {
  const rendered = await render(rendererOf(dependencies, scope), input);
  if (!isObject(rendered)) throw new Refusal(REFUSALS.invalid, `${service} needs an input of keys and values.`);
  const output = await dependencies.services.callService({ service, input: rendered, key, runId });
  return { output, told: factsOf(output), ref: refOf(output) };
}

/** A request to the outside; the key goes with it, so that a retry repeats nothing over there. */
export async function performRequest(
  dependencies: DefinitionDependencies,
  action: HttpAction,
  { key, scope }: Keyed & { scope: Scope },
): Promise<Done> {
  const secrets = openSecrets(dependencies.secrets);
  try {
    const request = await requestOf(dependencies, action, { key, scope });
    const { status, headers, body } = secrets.redact(await dependencies.requests.send(request, action.expect));
    const output =
      action.response === null
        ? body
        : await dependencies.expressions.evaluate(action.response, { status, headers, body });
    const told = `${action.method} ${new URL(request.url).host}: ${status}`;
    return { output, told, ref: isObject(body) && 'id' in body ? asText(body.id) : null };
  } catch (error) {
    throw withoutSecrets(error, secrets.redact);
  }
}

async function requestOf(
  dependencies: DefinitionDependencies,
  { method, url, headers, query, body, maxBytes, redirects }: HttpAction,
  { key, scope }: { key: string; scope: Scope },
): Promise<Request> {
  const { fill } = openSecrets(dependencies.secrets);
  const renderer = { ...rendererOf(dependencies, scope), literal: fill };
  const address = new URL(await addressOf(await renderAddress(renderer, url)));
  const [asked, sent, content] = await Promise.all([
    render(renderer, query),
    render(renderer, headers),
    render(renderer, body),
  ]);
  for (const [name, value] of Object.entries(asked as object)) address.searchParams.set(name, asText(value));
  return {
    method,
    url: address.href,
    headers: {
      accept: 'application/json',
      ...(content === null ? {} : { 'content-type': 'application/json' }),
      ...(SAFE.includes(method) ? {} : { 'idempotency-key': key }),
      ...Object.fromEntries(
        Object.entries(sent as object).map(([name, value]) => [
          name.toLowerCase(),
          asText(value).replace(/[\r\n]/g, ' '),
        ]),
      ),
    },
    body: content === null ? null : typeof content === 'string' ? content : JSON.stringify(content),
    timeoutMs: timeLeft(),
    maxBytes,
    redirects,
  };
}

async function addressOf(text: string): Promise<string> {
  if (URL.canParse(text)) return text;
  throw new Refusal(REFUSALS.invalid, `“${text.slice(0, 120)}” is not an address.`);
}

function timeLeft(): number {
  const limit = asyncLocalStorage.getStore() ? Context.current().info.startToCloseTimeoutMs : REQUEST_MS;
  return Math.max(100, Math.min(limit, REQUEST_MS + MARGIN_MS) - MARGIN_MS);
}

function withoutSecrets(error: unknown, redact: <T>(value: T) => T): unknown {
  if (error instanceof Refusal) return new Refusal(error.code, redact(error.message));
  if (!(error instanceof ApplicationFailure)) return error;
  const { type, nonRetryable, nextRetryDelay } = error;
  return ApplicationFailure.create({
    message: redact(error.message),
    type: type ?? undefined,
    nonRetryable: nonRetryable ?? false,
    nextRetryDelay: nextRetryDelay ?? undefined,
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids and how it stands, as the card shows them. */
function factsOf(output: Record<string, unknown>): string {
  const told = Object.entries(output).filter(([name]) => /(_id|_number|status|recipient)$/.test(name));
  return told
    .slice(0, TOLD_FACTS)
    .map(([, value]) => asText(value))
    .join(', ');
}

function refOf(output: Record<string, unknown>): string | null {
  const found = Object.entries(output).find(([name]) => /(_id|_number)$/.test(name));
  return found ? asText(found[1]) : null;
}
