import { randomInt } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Core } from '../core.js';
import { type Attempt, type Delivering, namesOf } from '../delivery/attempt.js';
import type { DisconnectReason } from './connection.js';
import { createEnvelopes } from './envelopes.js';
import { openSockets } from './open-sockets.js';
import { createTickets } from './tickets.js';

/** Socket Mode's server side: up to ten sockets, each envelope to one of them. */
export interface SocketHub {
  issueTicket(): string;
  redeem(ticket: string): boolean;
  /** Takes a socket in; a short-lived one is recycled after six minutes (`debug_reconnects`). */
  accept(socket: WebSocket, shortLived: boolean): void;
  /** Sends to one connection without pattern; fails at once with `no_connection` when there is none. */
  deliver(delivering: Delivering): Promise<Attempt>;
  connections(): number;
  /** Tells `count` connections (default all) to go. */
  disconnect(reason: DisconnectReason, count?: number): number;
  drop(count?: number): number;
  /** Hears each time a connection came or went. */
  onChange(hear: (connections: number) => void): void;
}

/** Opens the hub; sockets reach it through `accept`. */
export function createSocketHub(core: Core): SocketHub {
  const tickets = createTickets(core.clock);
  const envelopes = createEnvelopes(core);
  const { accept, all, onChange } = openSockets(core, envelopes);

  return {
    issueTicket: tickets.issue,
    redeem: tickets.redeem,
    accept,
    async deliver(delivering) {
      const free = all().filter((connection) => connection.takesWork());
      const connection = free[randomInt(Math.max(1, free.length))];
      await connection?.greeted;
      if (!connection?.takesWork()) return { ok: false, ms: 0, reason: 'no_connection' };
      const outcome = envelopes.send(connection, delivering);
      const names = namesOf(delivering);
      if (core.faults.strike('disconnect', ...names)) connection.disconnect('refresh_requested');
      if (core.faults.strike('drop_socket', ...names)) connection.drop();
      return outcome;
    },
    connections: () => all().length,
    disconnect(reason, count) {
      const told = all().slice(0, count);
      for (const connection of told) connection.disconnect(reason);
      return told.length;
    },
    drop(count) {
      const cut = all().slice(0, count);
      for (const connection of cut) connection.drop();
      return cut.length;
    },
    onChange,
  };
}
