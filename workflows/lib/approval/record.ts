import type { ApprovalStateName } from '../../../src/domain/contract.js';
import type { ApprovalRequest, Decision } from '../../../src/domain/run-state.js';
import { meter } from '../meter.js';
import type { Run } from '../run.js';
import type { ApprovalBoard } from './board.js';
import { isOpen } from './rules.js';

export interface ApprovalRecord {
  /** One decision more; one rejection closes the request, an approval when it is the last that is needed. */
  decided(request: ApprovalRequest, decision: Decision): void;
  /** From here on nobody decides. */
  close(request: ApprovalRequest, state: ApprovalStateName): void;
}

/** What becomes of a request, in the state, on its card and in the record of what people did. */
export function createApprovalRecord(run: Run, board: ApprovalBoard): ApprovalRecord {
  const close: ApprovalRecord['close'] = (request, state) => {
    run.tell(() => {
      request.state = state;
    });
    meter.decided(run.state.kind, state, request.openedAt);
    board.update(request);
  };

  return {
    close,
    decided(request, decision) {
      run.audit.note(decision.by, `${decision.decision} of ${request.id}: ${decision.reason ?? 'no reason given'}`);
      run.change(() => {
        request.decisions.push(decision);
      });
      const approved = request.decisions.filter((made) => made.decision === 'approve').length;
      if (decision.decision === 'reject') close(request, 'rejected');
      else if (approved >= request.needed) close(request, 'approved');
      else board.update(request);
      run.change((state) => {
        state.decidedBy = isOpen(request) ? state.decidedBy : decision.by;
      });
    },
  };
}
