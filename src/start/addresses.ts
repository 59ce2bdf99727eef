import { randomBytes } from 'node:crypto';
import { Refusal } from '../domain/refusal.js';
import { LOOPBACK } from './foreign-parts.js';
import type { StartOptions } from './options.js';
import type { Ports } from './ports.js';
import type { Outside } from './settings.js';

const WISHED = { temporal: 7233, temporalUi: 8233, redis: 6379, http: 3001 };

/** Where everything is to be found during this run. */
export interface Addresses {
  base: string;
  port: number;
  temporal: string;
  temporalUi: string;
  temporalPorts: { grpc: number; ui: number };
  redis: string;
  redisPort: number;
  httpPort: number;
  /** Where Prometheus reads the worker and the bot. */
  metrics: { worker: string; bot: string };
  /** What the page wants to hear when other machines can reach it. */
  token: string | undefined;
}

/** Takes a port for every part of ours, and says which wish could not be met. */
export async function chooseAddresses(
  { options, outside, env }: { options: StartOptions; outside: Outside; env: NodeJS.ProcessEnv },
  ports: Ports,
  say: (line: string) => void,
): Promise<Addresses> {
  const { host } = options;
  const replaced: string[] = [];
  const take = async (what: string, wished: number, on: string) => {
    const port = await ports.take(wished, on);
    if (wished !== 0 && port !== wished) replaced.push(`${port} instead of ${wished} for ${what}`);
    return port;
  };
  const port = outside.slack ? 0 : await take('the page', options.port, host).catch(notHere(host));
  const grpc = outside.temporal ? 0 : await take('Temporal', WISHED.temporal, LOOPBACK);
  const ui = outside.temporal ? 0 : await take("Temporal's page", WISHED.temporalUi, LOOPBACK);
  const redisPort = outside.redis ? 0 : await take('Redis', WISHED.redis, LOOPBACK);
  const overHttp = env.SLACK_MODE === 'http';
  const httpPort = Number(
    env.SLACK_HTTP_PORT || (overHttp ? await take('the bot', WISHED.http, LOOPBACK) : WISHED.http),
  );
  const metricsOf = async (set: string | undefined) => set || `${LOOPBACK}:${await ports.take(0, LOOPBACK)}`;
  const metrics = {
    worker: await metricsOf(env.WORKER_METRICS_ADDRESS),
    bot: await metricsOf(env.BOT_METRICS_ADDRESS),
  };
  if (replaced.length > 0) say(`! Some ports are taken. Using ${replaced.join(', ')}.`);
  return {
    base: outside.slack ? 'https://app.slack.com/client' : `http://${reachable(host)}:${port}`,
    port,
    temporal: outside.temporal ?? `${LOOPBACK}:${grpc}`,
    temporalUi: (outside.temporal && env.TEMPORAL_UI_URL) || `http://${LOOPBACK}:${ui || WISHED.temporalUi}`,
    temporalPorts: { grpc, ui },
    redis: outside.redis ?? `redis://${LOOPBACK}:${redisPort}`,
    redisPort,
    httpPort,
    metrics,
    token: outside.slack || isLoopback(host) ? undefined : randomBytes(18).toString('base64url'),
  };
}

function notHere(host: string): (cause: unknown) => never {
  return (cause) => {
    const words = `Signalbox cannot listen on ${host}: it is no address of this machine. Leave --host away, or write 0.0.0.0 for all.`;
    throw new Refusal('host', words, { cause });
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** An address that listens everywhere is no address to go to. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return LOOPBACK;
  return host.includes(':') ? `[${host}]` : host;
}
