import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Whether an address is reachable from this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host) || host.startsWith('127.');

const nameOf = (header: string) => header.replace(/:\d+$/, '').toLowerCase();

/**
 * The check of the Host header, against pages of other sites that point a name of theirs at this machine: only
 * this machine's own names and addresses, and those that were allowed, are answered.
 */
export function createHostCheck(host: string, allowed: readonly string[]): (header: string | undefined) => boolean {
  const own = new Set([...LOOPBACK, host, hostname(), ...allowed].map((name) => name.toLowerCase()));
  const addresses = () =>
    Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
  return (header) => {
    if (header === undefined) return false;
    const name = nameOf(header);
    if (own.has(name)) return true;
    const bare = name.replace(/^\[|\]$/g, '');
    return isIP(bare) !== 0 && !isLoopback(host) && addresses().includes(bare);
  };
}
