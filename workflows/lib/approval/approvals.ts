import { defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { QUERIES, SIGNALS } from '../../../src/domain/contract.js';
import type { ApprovalRequest, AskClick, DecisionClick } from '../../../src/domain/run-state.js';
import { HopError } from '../hop.js';
import { createInbox, type Inbox } from '../inbox.js';
import type { Run } from '../run.js';
import type { Stopping } from '../stopping.js';
import { createApprovalBoard } from './board.js';
import { judgeDecisions } from './clicks.js';
import { createApprovalClock } from './clock.js';
import { type ApprovalCommand, createApprovalCommand } from './command.js';
import { createPause } from './pause.js';
import { judgeQuestions } from './question.js';
import { createApprovalRecord } from './record.js';
import { createReminders } from './reminders.js';
import { type ApprovalPlan, type ApprovalTimes, openRequest } from './request.js';
import { isOpen } from './rules.js';

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

/** One approval at a time, decided by clicks (`decide`), by the command line, or by its clock. */
export function openApprovals(run: Run, stopping: Stopping, earlier: readonly ApprovalRequest[] = []): Approvals {
  const past: ApprovalRequest[] = [...earlier];
  const current = () => run.state.approval;
  const find = (approvalId: string) => [current(), ...past].find((known) => known?.id === approvalId) ?? null;
  const board = createApprovalBoard(run);
  const record = createApprovalRecord(run, board);
  const command = createApprovalCommand(run, record);
  const pause = createPause(run, board);
  const decisions = createInbox<DecisionClick>(judgeDecisions({ run, board, record, find }));
  const questions = createInbox<AskClick>(judgeQuestions(run, board, pause));
  const reminders = createReminders(run, board);
  const untilSettled = createApprovalClock({ pause, reminders, stopping, clicksJudged: decisions.idle });

  openDoors({ decisions, questions, command, current });

  const open = (plan: ApprovalPlan): ApprovalRequest => {
    const previous = current();
    if (previous) past.push(previous);
    const request = openRequest(run, plan, past.length + 1);
    run.change((state) => {
      state.approval = request;
    });
    run.enter('waiting_approval', 'approval');
    board.post(request);
    command.opened(request);
    return request;
  };

  return {
    past: () => past,
    idle: () => decisions.idle() && questions.idle(),
    async ask(plan) {
      const request = 'what' in plan ? open(plan) : current();
      if (!request) throw new RangeError('no request for approval is open');
      try {
        if ((await untilSettled(request, plan)) === 'expired') record.close(request, 'expired');
      } catch (stopped) {
        if (isOpen(request) && !(stopped instanceof HopError)) record.close(request, 'withdrawn');
        throw stopped;
      }
      if (request.state === 'approved' || request.state === 'withdrawn') run.enter('running');
      return request;
    },
    withdraw() {
      const request = current();
      if (request && isOpen(request)) record.close(request, 'withdrawn');
    },
    notRequired: command.dismiss,
  };
}

interface Doors {
  decisions: Inbox<DecisionClick>;
  questions: Inbox<AskClick>;
  command: ApprovalCommand;
  current(): ApprovalRequest | null;
}

function openDoors({ decisions, questions, command, current }: Doors): void {
  setHandler(defineSignal<[DecisionClick]>(SIGNALS.decide), decisions.receive);
  setHandler(defineSignal<[AskClick]>(SIGNALS.ask), questions.receive);
  setHandler(defineSignal<[string?]>(SIGNALS.approveOrder), (reason) => command.decide('approve', reason));
  setHandler(defineSignal<[string?]>(SIGNALS.rejectOrder), (reason) => command.decide('reject', reason));
  setHandler(defineQuery<string>(QUERIES.approvalStatus), () => statusOf(current(), command.awaited()));
  setHandler(defineQuery<string | null>(QUERIES.approvalReason), () => current()?.decisions.at(-1)?.reason ?? null);
}

function statusOf(request: ApprovalRequest | null, needed: boolean): string {
  if (request === null) return needed ? 'pending' : 'not_required';
  return isOpen(request) ? 'pending' : request.state;
}
