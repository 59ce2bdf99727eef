import getPort, { portNumbers } from 'get-port';

// Above 10080, the last port that `fetch` and browsers refuse.
const LOWEST = 10_081;
const HIGHEST = 20_000;
const SPAN = 50;

/** A port below those that systems give to outgoing connections: nothing takes it before the part listens. */
export function freePort(): Promise<number> {
  const from = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST - SPAN));
  return getPort({ host: '127.0.0.1', port: portNumbers(from, from + SPAN) });
}
