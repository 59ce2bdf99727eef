import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';

/** A door that a WebSocket may knock at: answers what to do with the socket, or the HTTP status of the refusal. */
export type Door = (url: URL, request: IncomingMessage) => ((socket: WebSocket) => void) | number;

const MOST_FRAME_BYTES = 1_000_000;
const GOODBYE_MS = 300;

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
    /** Says goodbye to every socket; cuts the lines of those that do not answer. */
    async close(): Promise<void> {
      const open = [...server.clients];
      const gone = Promise.all(open.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
      for (const socket of open) socket.close(1001);
      await Promise.race([gone, pause(GOODBYE_MS, undefined, { ref: false })]);
      for (const socket of open) socket.terminate();
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
