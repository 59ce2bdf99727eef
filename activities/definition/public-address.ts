import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Refusal } from '../../src/domain/refusal.js';
import { REFUSALS } from '../../src/domain/services.js';

/** Whether an address is on the open internet: not private, local, link-local (cloud metadata) or reserved. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in IPv6 clothes is judged as what it is.
  return ipaddr.process(address).range() === 'unicast';
}

/** The Refusal (`invalid`) for a host that requests may not reach. */
export const closed = (host: string): Refusal =>
  new Refusal(REFUSALS.invalid, `${host} is not a public address. An operator can allow it with HTTP_ALLOW.`);

/**
 * Resolves a name and lets a connection go only to what was resolved and is allowed, so that a name cannot point
 * elsewhere between the check and the connection.
 */
export function publicLookup(allowed: readonly string[]): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const open = allowed.includes(host) ? addresses : addresses.filter(({ address }) => isPublic(address));
      const [first] = open;
      if (!first) return callback(closed(host), '', 0);
      if (options.all) return callback(null, open);
      callback(null, first.address, first.family);
    });
  };
}
