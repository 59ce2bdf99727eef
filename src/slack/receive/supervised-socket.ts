import { ExponentialBackoff } from 'cockatiel';
import { badToken, isHopeless } from '../send/failure.js';
import { openSocket, type SocketConnection, type SocketOptions } from './socket-connection.js';

export interface SocketHealth {
  connected: boolean;
  /** Failed attempts in a row. */
  failures: number;
  /** Sockets opened so far; Slack renews them every few hours. */
  opened: number;
}

export interface SupervisedSocket {
  /**
   * Resolves at the first hello, however long Slack is away.
   * @throws Refusal `BadToken`
   */
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): SocketHealth;
}

const WATCH_MS = 1_000;
const backoff = new ExponentialBackoff({ initialDelay: 100, maxDelay: 10_000 });

/**
 * Keeps one socket open for good. The SDK's own reconnect dies when `apps.connections.open` answers 503, and waits
 * 5 s after each refresh; so this loop opens a new client at once, and with back-off while Slack refuses.
 */
export function superviseSocket(options: SocketOptions): SupervisedSocket {
  const counted = { failures: 0, opened: 0 };
  let stopped = false;
  let current: SocketConnection | null = null;
  let wake: () => void = () => undefined;
  let loop: Promise<void> = Promise.resolve();

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  // A half-dead socket is noticed here: the SDK waits 30 s for the other side to agree to close.
  const gone = (socket: SocketConnection) =>
    new Promise<void>((resolve) => {
      const watch = setInterval(() => {
        if (!socket.alive()) done();
      }, WATCH_MS);
      const done = () => {
        clearInterval(watch);
        resolve();
      };
      socket.closed.then(done);
    });

  async function keepOpen(firstHello: () => void, giveUp: (cause: unknown) => void): Promise<void> {
    let delay = backoff.next();
    while (!stopped) {
      try {
        current = await openSocket(options);
        Object.assign(counted, { failures: 0, opened: counted.opened + 1 });
        delay = backoff.next();
        firstHello();
        // Asked to stop while this socket was being opened.
        if (stopped) current.close();
        await gone(current);
        current.close();
      } catch (cause) {
        // Only at the start: a token that has worked may be refused for a while, and then work again.
        if (counted.opened === 0 && isHopeless(cause)) return giveUp(badToken('SLACK_APP_TOKEN', cause));
        counted.failures += 1;
        options.log.warn({ err: cause, failures: counted.failures }, 'no socket to Slack; trying again');
        await pause(delay.duration);
        delay = delay.next(undefined);
      }
    }
  }

  return {
    start: () =>
      new Promise((resolve, reject) => {
        loop = keepOpen(resolve, reject);
      }),
    async stop() {
      stopped = true;
      wake();
      current?.close();
      await loop;
    },
    health: () => ({ ...counted, connected: current?.alive() ?? false }),
  };
}
