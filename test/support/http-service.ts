import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}
export interface Answer {
  status: number;
  body?: unknown;
}

export type HttpService = Awaited<ReturnType<typeof startHttpService>>;

/** A real HTTP service on a free port that remembers what it was asked; `answer` may be replaced in a test. */
export async function startHttpService() {
  const service = {
    url: '',
    asked: [] as Asked[],
    answer: (_asked: Asked): Answer => ({ status: 200, body: {} }),
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  const server = createServer(async (request, response) => {
    const asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: await text(request),
    };
    service.asked.push(asked);
    const { status, body } = service.answer(asked);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return service;
}
