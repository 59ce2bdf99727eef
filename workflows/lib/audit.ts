import { defineQuery, setHandler } from '@temporalio/workflow';
import { QUERIES } from '../../src/domain/contract.js';

/** Who did or tried what. `by` is a Slack id, or the door a command came through. */
export interface AuditEntry {
  at: string;
  by: string;
  what: string;
}

export interface Audit {
  entries(): readonly AuditEntry[];
  note(by: string, what: string): void;
}

/** The record of what people did to a run, also of what was refused them; a query answers it. */
export function createAudit(earlier: readonly AuditEntry[] = []): Audit {
  const entries: AuditEntry[] = [...earlier];
  setHandler(defineQuery<AuditEntry[]>(QUERIES.audit), () => entries);
  return {
    entries: () => entries,
    note: (by, what) => {
      entries.push({ at: new Date().toISOString(), by, what });
    },
  };
}
