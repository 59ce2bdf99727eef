import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** An app's HTTP endpoint that answers as it is told and remembers what came. */
export interface Listener {
  url: string;
  received: Received[];
  /** How the next requests are answered. */
  answer: { status: number; headers?: { [name: string]: string }; body?: string; never?: boolean };
  close(): Promise<void>;
}

/** Starts a listener that answers 200, and Slack's challenge. */
export async function listen(): Promise<Listener> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString('utf8');
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      if (body.includes('"url_verification"'))
        return response.end((JSON.parse(body) as { challenge: string }).challenge);
      if (listener.answer.never) return undefined;
      return response.writeHead(listener.answer.status, listener.answer.headers).end(listener.answer.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listener: Listener = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    received,
    answer: { status: 200 },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return listener;
}
