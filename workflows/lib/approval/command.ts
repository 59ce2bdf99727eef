import type { ApprovalRequest, Decision } from '../../../src/domain/run-state.js';
import type { Run } from '../run.js';
import type { ApprovalRecord } from './record.js';
import { isOpen } from './rules.js';

export interface ApprovalCommand {
  decide(decision: Decision['decision'], reason?: string): void;
  /** A request was opened: takes a decision that came before it. */
  opened(request: ApprovalRequest): void;
  /** Nobody has to decide. A decision that came early was about the run as it stood, not what may be asked later. */
  dismiss(): void;
  /** False once it is known that nobody has to decide. */
  awaited(): boolean;
}

/** Decides from an operator's command line, also before anything is asked: the first early decision is kept. */
export function createApprovalCommand(run: Run, record: ApprovalRecord): ApprovalCommand {
  let awaited = true;
  let early: Pick<Decision, 'decision' | 'reason'> | null = null;

  return {
    decide(decision, reason) {
      const request = run.state.approval;
      const made = { decision, reason: reason || null };
      if (request && isOpen(request)) record.decided(request, byCommand(made));
      else if (!request && awaited) early ??= made;
    },
    opened(request) {
      if (early) record.decided(request, byCommand(early));
      early = null;
    },
    dismiss() {
      awaited = false;
      early = null;
    },
    awaited: () => awaited,
  };
}

const byCommand = (made: Pick<Decision, 'decision' | 'reason'>): Decision => ({
  ...made,
  by: 'cli',
  at: new Date().toISOString(),
});
