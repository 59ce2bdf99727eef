import type { Clock } from '../../clock.js';
import { newSecret } from '../../state/ids.js';

const VALID_MS = 30_000;

/** The single-use tickets in the address that `apps.connections.open` gives out. */
export function createTickets(clock: Clock) {
  const open = new Map<string, number>();
  return {
    issue(): string {
      for (const [ticket, until] of open) if (until < clock.now()) open.delete(ticket);
      const ticket = newSecret(32);
      open.set(ticket, clock.now() + VALID_MS);
      return ticket;
    },
    /** True once for each ticket, within half a minute. */
    redeem(ticket: string): boolean {
      const until = open.get(ticket);
      open.delete(ticket);
      return until !== undefined && until >= clock.now();
    },
  };
}
