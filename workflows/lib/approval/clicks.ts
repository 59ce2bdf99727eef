import { mention, typed } from '../../../src/domain/approval-words.js';
import type { ApprovalRequest, Decision, DecisionClick } from '../../../src/domain/run-state.js';
import type { Run } from '../run.js';
import type { ApprovalBoard } from './board.js';
import type { ApprovalRecord } from './record.js';
import { refusalBeforeAsking, refusalOfPerson } from './rules.js';

interface ClickParts {
  run: Run;
  board: ApprovalBoard;
  record: ApprovalRecord;
  /** A request of this run, also one that is past. */
  find(approvalId: string): ApprovalRequest | null;
}

/**
 * Judges one click on *Approve* or *Reject*. Slack says who may decide at this moment; because that takes time, the
 * request is looked at again afterwards. A click that does not count is answered with the reason.
 */
export function judgeDecisions({ run, board, record, find }: ClickParts): (click: DecisionClick) => Promise<void> {
  return async (click) => {
    const request = find(click.approvalId);
    let refused = refusalBeforeAsking(run, request, click);
    let away: string | undefined;
    if (refused === null && request) {
      const approvers = await board.approvers(request);
      refused = refusalBeforeAsking(run, request, click) ?? refusalOfPerson(request, approvers.users, click);
      away = approvers.standIns.find(({ to }) => to === click.by)?.from;
    }
    if (refused !== null || !request) {
      run.audit.note(click.by, `tried to ${click.decision}; refused: ${refused}`);
      return run.answer(click, refused ?? '');
    }
    const { by, decision, reason, at } = click;
    const decided = { by, decision, reason, at, ...(away ? { inPlaceOf: away } : {}) };
    record.decided(request, decided);
    if (away) board.tell(away, { key: `${request.id}-for-${away}`, markdown: toldInPlace(run, request, decided) });
  };
}

/** For somebody who was away while another person decided in their place. */
function toldInPlace({ state }: Run, { what }: ApprovalRequest, { by, decision, reason }: Decision): string {
  const verb = decision === 'approve' ? 'approved' : 'rejected';
  const why = reason ? ` Reason: ${typed(reason)}` : '';
  return `While you are away, ${mention(by)} ${verb} this in your place: ${what} (${state.runId}).${why}`;
}
