import { randomInt, randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Core } from '../core.js';
import { type Attempt, type Delivering, namesOf } from '../delivery/attempt.js';
import { type Connection, type DisconnectReason, openConnection } from './connection.js';
import { readAck } from './frames.js';
import { createPending } from './pending.js';
import { createTickets } from './tickets.js';

const MOST_CONNECTIONS = 10;

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
  const pending = createPending(core.ackTimeoutMs);
  const open = new Set<Connection>();
  const listeners: ((connections: number) => void)[] = [];
  let lastId = 0;

  const some = (count: number | undefined) => [...open].slice(0, count ?? open.size);
  const tell = () => {
    for (const hear of listeners) hear(open.size);
  };
  return {
    issueTicket: tickets.issue,
    redeem: tickets.redeem,
    accept(socket, shortLived) {
      lastId += 1;
      const id = lastId;
      const connection = openConnection(core, socket, { id, others: open.size, shortLived });
      if (open.size >= MOST_CONNECTIONS) return connection.disconnect('too_many_websockets');
      open.add(connection);
      core.journal.write({ kind: 'socket_open', name: `connection ${id}`, detail: { connections: open.size } });
      socket.on('message', (data) => hearFrame(String(data), connection));
      socket.on('error', (err) => core.log.debug({ err }, 'a socket failed'));
      socket.on('close', () => {
        open.delete(connection);
        pending.lost(id);
        core.journal.write({ kind: 'socket_close', name: `connection ${id}`, detail: { connections: open.size } });
        tell();
      });
      tell();
    },
    async deliver(delivering) {
      const free = [...open].filter((connection) => connection.takesWork());
      const connection = free[randomInt(Math.max(1, free.length))];
      await connection?.greeted;
      if (!connection?.takesWork()) return { ok: false, ms: 0, reason: 'no_connection' };
      const outcome = sendEnvelope(connection, delivering);
      const names = namesOf(delivering);
      if (core.faults.strike('disconnect', ...names)) connection.disconnect('refresh_requested');
      if (core.faults.strike('drop_socket', ...names)) connection.drop();
      return outcome;
    },
    connections: () => open.size,
    disconnect(reason, count) {
      const told = some(count);
      for (const connection of told) connection.disconnect(reason);
      return told.length;
    },
    drop(count) {
      const cut = some(count);
      for (const connection of cut) connection.drop();
      return cut.length;
    },
    onChange: (hear) => void listeners.push(hear),
  };

  function sendEnvelope(connection: Connection, { type, payload, acceptsResponse, retry }: Delivering) {
    const envelope_id = randomUUID();
    const again = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
    const envelope = { envelope_id, type, payload, accepts_response_payload: acceptsResponse };
    const settled = pending.wait(envelope_id, connection.id, namesOf({ type, payload }));
    connection.send(type === 'events_api' ? { ...envelope, ...again } : envelope);
    const detail = { connection: connection.id, envelope_id, ...again, payload };
    core.journal.write({ kind: 'envelope', name: type, detail });
    return settled;
  }

  function hearFrame(text: string, connection: Connection): void {
    const ack = readAck(text);
    if (!ack) {
      core.log.debug({ connection: connection.id }, 'a frame that is no acknowledgement');
      return;
    }
    if (core.faults.strike('no_ack_seen', ...pending.namesOf(ack.envelopeId))) {
      core.journal.write({ kind: 'fault', name: 'no_ack_seen', detail: { envelope_id: ack.envelopeId } });
      return;
    }
    const ms = pending.ack(ack.envelopeId, ack.payload);
    const detail = { connection: connection.id, envelope_id: ack.envelopeId, payload: ack.payload };
    core.journal.write({
      kind: 'ack',
      name: ms === undefined ? 'late or unknown' : 'in time',
      ok: ms !== undefined,
      ms,
      detail,
    });
  }
}
