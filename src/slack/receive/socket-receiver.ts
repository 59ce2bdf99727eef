import type { App, Receiver } from '@slack/bolt';
import type { Deliverer } from './deliver.js';
import type { SocketOptions } from './socket-connection.js';
import { type SocketHealth, superviseSocket } from './supervised-socket.js';

export interface SupervisedReceiver extends Receiver {
  init(app: App): void;
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): { ready: boolean; sockets: SocketHealth[] };
}

/** Bolt's receiver over several sockets, so that a refresh of one is never a moment of deafness. */
export function createSocketReceiver(
  options: Omit<SocketOptions, 'onEnvelope'> & { sockets: number; deliverer: Deliverer },
): SupervisedReceiver {
  const { deliverer, log } = options;
  const sockets = Array.from({ length: options.sockets }, () =>
    superviseSocket({
      ...options,
      onEnvelope: ({ type, ...envelope }) => {
        const ack = (response?: unknown) =>
          envelope.ack(response).catch((cause: unknown) => {
            // The socket went away in between; Slack sends the envelope again and it is recognised.
            log.warn({ err: cause }, 'acknowledgement not delivered');
          });
        deliverer.deliver({ ...envelope, kind: type === 'events_api' ? 'event' : 'interactive', ack });
      },
    }),
  );
  return {
    init: (app) => deliverer.init(app),
    async start() {
      await Promise.all(sockets.map((socket) => socket.start()));
    },
    async stop() {
      await deliverer.drain();
      await Promise.all(sockets.map((socket) => socket.stop()));
    },
    health() {
      const figures = sockets.map((socket) => socket.health());
      return { ready: figures.some(({ connected }) => connected), sockets: figures };
    },
  };
}
