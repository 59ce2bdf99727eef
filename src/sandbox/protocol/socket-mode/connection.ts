import type { WebSocket } from 'ws';
import type { Core } from '../core.js';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** Slack recycles a connection after about five hours: docs.slack.dev/apis/events-api/using-socket-mode. */
const LIFETIME_SECONDS = 18_060;
const SHORT_LIFETIME_SECONDS = 360;
const WARNING_AHEAD_MS = 10_000;
const PING_EVERY_MS = 10_000;
/** So long at most work waits for a client that does not answer pings. */
const GREETING_MS = 1_000;
const host = 'applink-sandbox';

export interface Connection {
  readonly id: number;
  /** Resolves when the client has heard the greeting: what comes in one read with it, old clients cannot acknowledge. */
  readonly greeted: Promise<void>;
  /** False once it was told to go: it still acknowledges, but gets nothing new. */
  takesWork(): boolean;
  send(frame: object): void;
  disconnect(reason: DisconnectReason): void;
  /** Cuts the line without a word. */
  drop(): void;
}

/** Greets a new socket, keeps it alive with pings, and lets it go after its lifetime on the workspace's clock. */
export function openConnection(
  core: Core,
  socket: WebSocket,
  options: { id: number; others: number; shortLived: boolean },
): Connection {
  const { clock } = core;
  const lifetime = options.shortLived ? SHORT_LIFETIME_SECONDS : LIFETIME_SECONDS;
  let leaving = false;
  let answered = true;

  const disconnect = (reason: DisconnectReason) => {
    core.journal.write({ kind: 'disconnect', name: reason, detail: { connection: options.id } });
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host } }));
    leaving = true;
    if (reason === 'link_disabled' || reason === 'too_many_websockets') socket.close(1000);
    else clock.after(WARNING_AHEAD_MS, () => socket.close(1000));
  };
  const ping = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping(`Ping from ${host}`);
  }, PING_EVERY_MS);
  ping.unref();
  socket.on('pong', () => {
    answered = true;
  });
  const forgetWarning = clock.after(lifetime * 1000 - WARNING_AHEAD_MS, () => disconnect('warning'));
  const forgetRefresh = clock.after(lifetime * 1000, () => disconnect('refresh_requested'));
  socket.on('close', () => {
    clearInterval(ping);
    forgetWarning();
    forgetRefresh();
  });
  const debug_info = { host, build_number: 1, approximate_connection_time: lifetime };
  const connection_info = { app_id: core.workspace.app.installed().id };
  socket.send(JSON.stringify({ type: 'hello', num_connections: options.others + 1, debug_info, connection_info }));
  return {
    id: options.id,
    greeted: pong(socket),
    takesWork: () => !leaving && socket.readyState === socket.OPEN,
    send: (frame) => socket.send(JSON.stringify(frame)),
    disconnect,
    drop: () => socket.terminate(),
  };
}

/** Resolves when a ping came back; also when the line is cut or nothing comes. */
function pong(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const silent = setTimeout(resolve, GREETING_MS);
    silent.unref();
    for (const sign of ['pong', 'close']) {
      socket.once(sign, () => {
        clearTimeout(silent);
        resolve();
      });
    }
    socket.ping(`Ping from ${host}`);
  });
}
