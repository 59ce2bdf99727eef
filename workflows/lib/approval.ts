import { defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { type ApprovalStateName, QUERIES, SIGNALS } from '../../src/domain/contract.js';
import type { ApprovalRequest, AskClick, Decision, DecisionClick } from '../../src/domain/run-state.js';
import { createApprovalBoard } from './approval-board.js';
import { createApprovalClock } from './approval-clock.js';
import { type ApprovalPlan, openRequest } from './approval-request.js';
import { isOpen, refusalBeforeAsking, refusalOfPerson } from './approval-rules.js';
import { createInbox } from './inbox.js';
import type { Run } from './run.js';
import type { Stopping } from './stopping.js';

export interface Approvals {
  /** Asks and waits. @throws Stopped when the run is stopped meanwhile; the request is withdrawn then */
  ask(plan: ApprovalPlan): Promise<ApprovalRequest>;
  /** What was shown no longer holds: the buttons go. Does nothing when nothing is asked. */
  withdraw(): void;
  /** For the query `get_approval_status` once it is known that nobody has to decide. */
  notRequired(): void;
}

type DoorDecision = Pick<Decision, 'decision' | 'reason'>;

/** One approval at a time, decided by clicks (`decide`), by the command line, or by its clock. */
export function openApprovals(run: Run, stopping: Stopping): Approvals {
  const past: ApprovalRequest[] = [];
  let needed = true;
  let early: DoorDecision | null = null;
  const board = createApprovalBoard(run);
  const clock = createApprovalClock(run, board, stopping, () => inbox.idle());
  const current = () => run.state.approval;

  const close = (request: ApprovalRequest, state: ApprovalStateName) => {
    run.tell(() => {
      request.state = state;
    });
    board.update(request);
  };

  const record = (request: ApprovalRequest, decision: Decision) => {
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
  };

  const inbox = createInbox<DecisionClick>(async (click) => {
    const request = [current(), ...past].find((known) => known?.id === click.approvalId) ?? null;
    let refused = refusalBeforeAsking(run, request, click);
    if (refused === null && request) {
      const approvers = await board.approvers(request);
      refused = refusalBeforeAsking(run, request, click) ?? refusalOfPerson(request, approvers, click);
    }
    if (refused !== null || !request) {
      run.audit.note(click.by, `tried to ${click.decision}; refused: ${refused}`);
      return run.answer(click, refused ?? '');
    }
    record(request, { by: click.by, decision: click.decision, reason: click.reason, at: click.at });
  });

  const byDoor = (decision: Decision['decision']) => (reason?: string) => {
    const request = current();
    const made = { decision, reason: reason || null };
    if (request && isOpen(request)) record(request, { ...made, by: 'cli', at: new Date().toISOString() });
    else if (!request && needed) early ??= made;
  };

  setHandler(defineSignal<[DecisionClick]>(SIGNALS.decide), inbox.receive);
  setHandler(defineSignal<[AskClick]>(SIGNALS.ask), createInbox<AskClick>(clock.asked).receive);
  setHandler(defineSignal<[string?]>(SIGNALS.approveOrder), byDoor('approve'));
  setHandler(defineSignal<[string?]>(SIGNALS.rejectOrder), byDoor('reject'));
  setHandler(defineQuery<string>(QUERIES.approvalStatus), () => statusOf(current(), needed));
  setHandler(defineQuery<string | null>(QUERIES.approvalReason), () => current()?.decisions.at(-1)?.reason ?? null);

  return {
    async ask(plan) {
      const previous = current();
      if (previous) past.push(previous);
      const request = openRequest(run, plan, past.length + 1);
      run.change((state) => {
        state.approval = request;
      });
      run.enter('waiting_approval', 'approval');
      board.post(request);
      if (early) record(request, { ...early, by: 'cli', at: new Date().toISOString() });
      early = null;
      try {
        if ((await clock.run(request, plan)) === 'expired') close(request, 'expired');
      } catch (stopped) {
        if (isOpen(request)) close(request, 'withdrawn');
        throw stopped;
      }
      if (request.state === 'approved' || request.state === 'withdrawn') run.enter('running');
      return request;
    },
    withdraw() {
      const request = current();
      if (request && isOpen(request)) close(request, 'withdrawn');
    },
    notRequired: () => {
      needed = false;
      // It was said of this order as it stood, not of what may be asked later.
      early = null;
    },
  };
}

function statusOf(request: ApprovalRequest | null, needed: boolean): string {
  if (request === null) return needed ? 'pending' : 'not_required';
  return isOpen(request) ? 'pending' : request.state;
}
