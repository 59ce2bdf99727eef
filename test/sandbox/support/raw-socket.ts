import { WebSocket } from 'ws';
import { eventually } from '../../support/eventually.js';
import type { Slack } from './slack.js';

export type Frame = { [key: string]: unknown };

/** A Socket Mode client without any manners: it acknowledges only when told to. */
export interface RawSocket {
  frames: Frame[];
  socket: WebSocket;
  /** Code with which the server closed it, once it did. */
  closed(): number | undefined;
  ack(frame: Frame, payload?: Frame): void;
  /** The n-th frame of a type (the first by default). */
  next(type: string, n?: number): Promise<Frame>;
}

/** A fresh address for one socket. */
export async function socketUrl(slack: Slack): Promise<string> {
  const headers = { authorization: 'Bearer xapp-sandbox' };
  const response = await fetch(`${slack.sandbox.baseUrl}/api/apps.connections.open`, { method: 'POST', headers });
  const { url } = (await response.json()) as { url: string };
  return url;
}

/** Connects and waits for the server's first frame. */
export async function connect(slack: Slack): Promise<RawSocket> {
  const socket = new WebSocket(await socketUrl(slack));
  const frames: Frame[] = [];
  let code: number | undefined;
  socket.on('message', (data) => void frames.push(JSON.parse(String(data)) as Frame));
  socket.on('close', (given) => {
    code = given;
  });
  socket.on('error', () => undefined);
  const raw: RawSocket = {
    frames,
    socket,
    closed: () => code,
    ack: (frame, payload = {}) => socket.send(JSON.stringify({ envelope_id: frame.envelope_id, payload })),
    next: (type, n = 1) =>
      eventually(`frame ${n} of ${type}`, async () => frames.filter((one) => one.type === type)[n - 1]),
  };
  await eventually('the first frame', async () => frames[0]);
  return raw;
}

/** The HTTP status with which the server refuses an upgrade. */
export function refusedUpgrade(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => reject(new Error('the server let it in')));
    socket.on('error', () => undefined);
  });
}
