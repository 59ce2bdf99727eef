import { createHash } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID_LENGTH = 12;

/** The n-th thing that came out of one Slack message. */
export interface Source {
  team: string;
  channel: string;
  messageTs: string;
  /** 0 for the first call of a tool in the turn. */
  call: number;
}

/** 12 Crockford base32 characters of SHA-256 over the parts: the same parts always give the same id. */
export function digestId(parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest();
  return [...hash.subarray(0, ID_LENGTH)].map((byte) => CROCKFORD[byte % CROCKFORD.length]).join('');
}

/** `WF-` and 12 characters, by the same rule as an order's id. */
export function definitionRunIdOf({ team, channel, messageTs, call }: Source): string {
  return `WF-${digestId([team, channel, messageTs, call, 'definition'])}`;
}

/** `ORD-` and 12 characters; a message that is delivered again gives the same order (invariant 2). */
export function orderIdOf({ team, channel, messageTs, call }: Source): string {
  return `ORD-${digestId([team, channel, messageTs, call])}`;
}
