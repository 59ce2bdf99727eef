import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';

export interface ApiCall {
  method: string;
  args: Record<string, string>;
}
/** An answer of Slack; `lost` takes the request and closes the line without one. */
export type ApiAnswer = { ok: boolean; [key: string]: unknown } | { status: number; retryAfter?: number } | 'lost';

export interface SlackServer {
  client: WebClient;
  url: string;
  calls: ApiCall[];
  of(method: string): ApiCall[];
  /** The next answers to a method, before the usual one. */
  script(method: string, ...answers: ApiAnswer[]): void;
  stop(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
}

function reply(response: ServerResponse, answer: ApiAnswer): void {
  if (answer === 'lost') {
    response.destroy();
    return;
  }
  if ('status' in answer && typeof answer.status === 'number') {
    response.writeHead(
      answer.status,
      answer.retryAfter === undefined ? {} : { 'retry-after': String(answer.retryAfter) },
    );
    response.end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}

/** A small server that answers as Slack's Web API does and remembers what it was asked; posted messages can be looked up. */
export async function startSlackServer(): Promise<SlackServer> {
  const calls: ApiCall[] = [];
  const scripted = new Map<string, ApiAnswer[]>();
  const messages: Record<string, unknown>[] = [];

  function keep(args: Record<string, string>): ApiAnswer {
    const ts = `1700000000.${String(messages.length + 1).padStart(6, '0')}`;
    messages.push({ ts, metadata: args.metadata ? JSON.parse(args.metadata) : undefined });
    return { ok: true, channel: args.channel, ts };
  }

  function usual(method: string, args: Record<string, string>): ApiAnswer {
    if (method === 'chat.postMessage') return keep(args);
    if (method === 'conversations.replies' || method === 'conversations.history') return { ok: true, messages };
    return { ok: true };
  }

  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    const args = await bodyOf(request);
    calls.push({ method, args });
    const next = scripted.get(method)?.shift();
    // A lost answer does not mean a lost message.
    if (next === 'lost' && method === 'chat.postMessage') keep(args);
    reply(response, next ?? usual(method, args));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return {
    url,
    client: new WebClient('xoxb-test', { slackApiUrl: url, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }),
    calls,
    of: (method) => calls.filter((call) => call.method === method),
    script: (method, ...answers) => scripted.set(method, answers),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
