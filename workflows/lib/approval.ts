import { defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { mention, typed } from '../../src/domain/approval-words.js';
import { type ApprovalStateName, QUERIES, SIGNALS } from '../../src/domain/contract.js';
import type { ApprovalRequest, AskClick, Decision, DecisionClick } from '../../src/domain/run-state.js';
import { createApprovalBoard } from './approval-board.js';
import { createApprovalClock } from './approval-clock.js';
import { type ApprovalPlan, type ApprovalTimes, openRequest } from './approval-request.js';
import { isOpen, refusalBeforeAsking, refusalOfPerson } from './approval-rules.js';
import { HopError } from './hop.js';
import { createInbox } from './inbox.js';
import type { Run } from './run.js';
import type { Stopping } from './stopping.js';

export interface Approvals {
  /**
   * Asks and waits; with times alone it goes on waiting for the request in the state, which an earlier history asked.
   * @throws Stopped when the run is stopped meanwhile; the request is withdrawn then
   */
  ask(plan: ApprovalPlan | ApprovalTimes): Promise<ApprovalRequest>;
  /** Requests before the one in the state. */
  past(): readonly ApprovalRequest[];
  /** No click waits to be judged. */
  idle(): boolean;
  /** What was shown no longer holds: the buttons go. Does nothing when nothing is asked. */
  withdraw(): void;
  /** For the query `get_approval_status` once it is known that nobody has to decide. */
  notRequired(): void;
}

type DoorDecision = Pick<Decision, 'decision' | 'reason'>;

/** One approval at a time, decided by clicks (`decide`), by the command line, or by its clock. */
export function openApprovals(run: Run, stopping: Stopping, earlier: readonly ApprovalRequest[] = []): Approvals {
  const past: ApprovalRequest[] = [...earlier];
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
    record(request, decided);
    if (away) board.tell(away, { key: `${request.id}-for-${away}`, markdown: toldInPlace(run, request, decided) });
  });

  const byDoor = (decision: Decision['decision']) => (reason?: string) => {
    const request = current();
    const made = { decision, reason: reason || null };
    if (request && isOpen(request)) record(request, { ...made, by: 'cli', at: new Date().toISOString() });
    else if (!request && needed) early ??= made;
  };

  setHandler(defineSignal<[DecisionClick]>(SIGNALS.decide), inbox.receive);
  const questions = createInbox<AskClick>(clock.asked);
  setHandler(defineSignal<[AskClick]>(SIGNALS.ask), questions.receive);
  setHandler(defineSignal<[string?]>(SIGNALS.approveOrder), byDoor('approve'));
  setHandler(defineSignal<[string?]>(SIGNALS.rejectOrder), byDoor('reject'));
  setHandler(defineQuery<string>(QUERIES.approvalStatus), () => statusOf(current(), needed));
  setHandler(defineQuery<string | null>(QUERIES.approvalReason), () => current()?.decisions.at(-1)?.reason ?? null);

  const open = (plan: ApprovalPlan): ApprovalRequest => {
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
    return request;
  };

  return {
    past: () => past,
    idle: () => inbox.idle() && questions.idle(),
    async ask(plan) {
      const request = 'what' in plan ? open(plan) : current();
      if (!request) throw new RangeError('no request for approval is open');
      try {
        if ((await clock.run(request, plan)) === 'expired') close(request, 'expired');
      } catch (stopped) {
        if (isOpen(request) && !(stopped instanceof HopError)) close(request, 'withdrawn');
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

/** For somebody who was away while another person decided in their place. */
function toldInPlace({ state }: Run, { what }: ApprovalRequest, { by, decision, reason }: Decision): string {
  const verb = decision === 'approve' ? 'approved' : 'rejected';
  const why = reason ? ` Reason: ${typed(reason)}` : '';
  return `While you are away, ${mention(by)} ${verb} this in your place: ${what} (${state.runId}).${why}`;
}

function statusOf(request: ApprovalRequest | null, needed: boolean): string {
  if (request === null) return needed ? 'pending' : 'not_required';
  return isOpen(request) ? 'pending' : request.state;
}
