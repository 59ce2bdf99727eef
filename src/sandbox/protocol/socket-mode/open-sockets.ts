import type { WebSocket } from 'ws';
import type { Core } from '../core.js';
import { type Connection, openConnection } from './connection.js';
import type { Envelopes } from './envelopes.js';

const MOST_CONNECTIONS = 10;

export interface OpenSockets {
  accept(socket: WebSocket, shortLived: boolean): void;
  all(): Connection[];
  /** Hears each time a connection came or went. */
  onChange(hear: (connections: number) => void): void;
}

/** The sockets that are open, ten at most; each one's coming and going is in the journal. */
export function openSockets(core: Core, envelopes: Pick<Envelopes, 'hear' | 'lost'>): OpenSockets {
  const open = new Set<Connection>();
  const listeners: ((connections: number) => void)[] = [];
  let lastId = 0;

  const changed = (kind: 'socket_open' | 'socket_close', id: number) => {
    core.journal.write({ kind, name: `connection ${id}`, detail: { connections: open.size } });
    for (const hear of listeners) hear(open.size);
  };

  return {
    accept(socket, shortLived) {
      lastId += 1;
      const id = lastId;
      const connection = openConnection(core, socket, { id, others: open.size, shortLived });
      if (open.size >= MOST_CONNECTIONS) return connection.disconnect('too_many_websockets');
      open.add(connection);
      socket.on('message', (data) => envelopes.hear(connection, String(data)));
      socket.on('error', (err) => core.log.debug({ err }, 'a socket failed'));
      socket.on('close', () => {
        open.delete(connection);
        envelopes.lost(id);
        changed('socket_close', id);
      });
      changed('socket_open', id);
    },
    all: () => [...open],
    onChange: (hear) => void listeners.push(hear),
  };
}
