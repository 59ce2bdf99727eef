import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/** A door that a WebSocket may knock at: answers what to do with the socket, or the HTTP status of the refusal. */
export type Door = (url: URL, request: IncomingMessage) => ((socket: WebSocket) => void) | number;

const MOST_FRAME_BYTES = 1_000_000;

/** Handles every upgrade of the server; `doors` are by path. Nothing that a client sends can end the process. */
export function createUpgrades(doors: { readonly [path: string]: Door }) {
  const server = new WebSocketServer({ noServer: true, maxPayload: MOST_FRAME_BYTES });
  return {
    handle(request: IncomingMessage, raw: Duplex, head: Buffer): void {
      raw.on('error', () => raw.destroy());
      const path = request.url ?? '/';
      const url = URL.canParse(path, 'http://sandbox') ? new URL(path, 'http://sandbox') : undefined;
      const door = url && Object.hasOwn(doors, url.pathname) ? doors[url.pathname] : undefined;
      const entered = url && door ? door(url, request) : 404;
      if (typeof entered === 'number') {
        refuse(raw, entered);
        return;
      }
      server.handleUpgrade(request, raw, head, (socket) => {
        socket.on('error', () => socket.terminate());
        entered(socket);
      });
    },
    close(): void {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

const WORDS: { readonly [status: number]: string } = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
};

function refuse(raw: Duplex, status: number): void {
  raw.end(`HTTP/1.1 ${status} ${WORDS[status] ?? 'Refused'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
