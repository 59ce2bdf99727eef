import type { Logger } from '@slack/logger';
import { SocketModeClient } from '@slack/socket-mode';
import type { Log } from '../ports.js';
import { isUsableFrame, socketEnvelope } from './frame.js';

export interface SocketOptions {
  appToken: string;
  apiUrl: string;
  logger: Logger;
  log: Log;
  /** `ack` sends the acknowledgement over the socket that brought the envelope. */
  onEnvelope(envelope: {
    type: string;
    body: Record<string, unknown>;
    retryNum?: number | undefined;
    retryReason?: string | undefined;
    ack(response?: unknown): Promise<void>;
  }): void;
}

export interface SocketConnection {
  /** Resolves when this socket is gone, for whatever reason. */
  closed: Promise<void>;
  alive(): boolean;
  close(): void;
}

const HELLO_MS = 10_000;

/** Opens one socket and resolves when Slack said hello. One client per socket: a used one keeps old timers and listeners. */
export async function openSocket(options: SocketOptions): Promise<SocketConnection> {
  const client = new SocketModeClient({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: options.logger,
    clientOptions: { slackApiUrl: options.apiUrl, retryConfig: { retries: 0 }, timeout: HELLO_MS },
  });
  guardFrames(client, options.log);
  client.on('slack_event', (raw: { ack: (response?: unknown) => Promise<void> }) => {
    const envelope = socketEnvelope.safeParse(raw);
    if (!envelope.success) return;
    const { type, body, retry_num: retryNum, retry_reason: retryReason } = envelope.data;
    options.onEnvelope({ type, body, retryNum, retryReason, ack: (response) => raw.ack(response) });
  });
  const closed = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
  await inTime(client.start(), () => quit(client, options.log));
  return { closed, alive: () => client.websocket?.isActive() ?? false, close: () => quit(client, options.log) };
}

function guardFrames(client: SocketModeClient, log: Log): void {
  const handlers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: unknown) => {
    if (!isUsableFrame(data)) return log.warn('Slack sent a frame that cannot be read');
    for (const handle of handlers) {
      Promise.resolve(handle.call(client, data, isBinary)).catch((cause: unknown) =>
        log.error({ err: cause }, 'frame lost'),
      );
    }
  });
}

function quit(client: SocketModeClient, log: Log): void {
  client.disconnect().catch((cause: unknown) => log.debug({ err: cause }, 'socket was already gone'));
}

async function inTime(opening: Promise<unknown>, giveUp: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Slack did not say hello in time')), HELLO_MS);
  });
  try {
    await Promise.race([opening, late]);
  } catch (cause) {
    giveUp();
    // The SDK rejects with nothing at all when the socket closes before its hello.
    throw cause ?? new Error('the socket closed before Slack said hello');
  } finally {
    clearTimeout(timer);
  }
}
