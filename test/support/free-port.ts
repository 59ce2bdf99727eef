import getPort, { portNumbers } from 'get-port';

const LOWEST = 10_000;
const HIGHEST = 20_000;
const SPAN = 50;

/** A port below those that systems give to outgoing connections: nothing takes it before the part listens. */
export function freePort(): Promise<number> {
  const from = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST - SPAN));
  return getPort({ host: '127.0.0.1', port: portNumbers(from, from + SPAN) });
}
