import { condition } from '@temporalio/workflow';
import { clock, mention, toldOutcome, typed } from '../../src/domain/approval-words.js';
import type { ApprovalEscalation } from '../../src/domain/order.js';
import type { ApprovalRequest, AskClick } from '../../src/domain/run-state.js';
import type { ApprovalBoard } from './approval-board.js';
import type { ApprovalTimes } from './approval-request.js';
import { isOpen, refusalOfPerson } from './approval-rules.js';
import { foreign } from './people.js';
import type { Run } from './run.js';
import type { Stopping } from './stopping.js';

export interface ApprovalClock {
  /** Runs until the request is decided, withdrawn or its time is over; reminds before. @throws Stopped */
  run(request: ApprovalRequest, times: ApprovalTimes): Promise<'settled' | 'expired'>;
  /** A question stops the clock, the requester's answer starts it again. */
  asked(click: AskClick): Promise<void>;
}

/** Time to decide. A question pauses it, but no longer than the whole time: nobody can hold a run for ever. */
export function createApprovalClock(
  run: Run,
  board: ApprovalBoard,
  stopping: Stopping,
  clicksJudged: () => boolean,
): ApprovalClock {
  let pausedAt: number | null = null;
  let longestPauseMs = 0;

  const moveExpiry = (request: ApprovalRequest, byMs: number) =>
    run.change(() => {
      request.expiresAt = new Date(Date.parse(request.expiresAt) + byMs).toISOString();
    });

  // The latest possible end is shown meanwhile, so that no click in the pause is late.
  const pause = (request: ApprovalRequest) => {
    if (pausedAt === null) moveExpiry(request, longestPauseMs);
    pausedAt ??= Date.now();
    board.update(request);
  };

  const resume = (request: ApprovalRequest) => {
    if (pausedAt !== null) moveExpiry(request, Math.min(0, Date.now() - pausedAt - longestPauseMs));
    pausedAt = null;
    board.update(request);
  };

  const escalate = (request: ApprovalRequest, { group, users }: ApprovalEscalation) => {
    run.audit.note('the clock', `escalated ${request.id}`);
    run.tell(() => {
      request.escalated = { group, users, at: new Date().toISOString() };
    });
    board.update(request);
    const groups = group ? [group] : [];
    board.say('approvers', {
      key: `${request.id}-escalation`,
      markdown: escalation(request),
      kind: 'reminder',
      groups,
    });
  };

  const refusal = async (click: AskClick): Promise<string | null> => {
    const request = run.state.approval;
    if (request?.id !== click.approvalId) return 'This request is no longer open.';
    if (!isOpen(request)) return toldOutcome(request);
    if (foreign(run, click)) return 'Only people of this workspace may ask here.';
    if (click.by === run.state.requester.userId) {
      return request.question && request.question.answer === null ? null : 'Nobody has asked you anything yet.';
    }
    const refused = refusalOfPerson(request, (await board.approvers(request)).users, click);
    return refused ?? (isOpen(request) ? null : toldOutcome(request));
  };

  return {
    async run(request, plan) {
      let reminded = plan.reminderMs >= plan.timeoutMs;
      // Already escalated in an earlier history, or nobody to escalate to: as long as the whole wait.
      let silentMs = request.escalated ? plan.timeoutMs : (plan.escalation?.afterMs ?? plan.timeoutMs);
      pausedAt = null;
      longestPauseMs = plan.timeoutMs;
      while (isOpen(request)) {
        const expires = Date.parse(request.expiresAt);
        const paused = pausedAt;
        const escalates = expires - plan.timeoutMs + silentMs;
        const ending = reminded ? expires : expires - plan.reminderMs;
        const next = paused !== null ? paused + plan.timeoutMs : Math.min(ending, escalates);
        if (Date.now() < next) {
          await stopping.wait(() => !isOpen(request) || pausedAt !== paused, next - Date.now());
        } else if (paused !== null) {
          resume(request);
        } else if (plan.escalation && Date.now() >= escalates && escalates < expires) {
          silentMs = plan.timeoutMs;
          escalate(request, plan.escalation);
        } else if (!reminded) {
          reminded = true;
          const groups = [request.group, request.escalated?.group].flatMap((group) => group ?? []);
          board.say('approvers', {
            key: `${request.id}-reminder`,
            markdown: reminder(request),
            kind: 'reminder',
            groups,
          });
        } else {
          // Clicks that were stored in time are judged first, however long the judging takes.
          await condition(() => clicksJudged() || !isOpen(request) || stopping.by() !== null);
          stopping.check();
          if (isOpen(request)) return 'expired';
        }
      }
      return 'settled';
    },

    async asked(click) {
      const refused = await refusal(click);
      const request = run.state.approval;
      if (refused !== null || !request) return run.answer(click, refused ?? '');
      const answering = click.by === run.state.requester.userId;
      run.audit.note(click.by, `${answering ? 'answered' : 'asked'}: ${click.text}`);
      run.tell(() => {
        if (answering && request.question) request.question.answer = click.text;
        else request.question = { by: click.by, text: click.text, answer: null };
      });
      const words = answering ? 'answers' : `asks ${mention(run.state.requester.userId)}`;
      const markdown = `${mention(click.by)} ${words}: ${typed(click.text)}`;
      const key = `${request.id}-question-${click.clickId}`;
      board.say(answering ? 'approvers' : 'requester', { key, markdown, kind: 'notice' });
      if (answering) return resume(request);
      pause(request);
    },
  };
}

const named = ({ group, users }: { group: string | null; users: string[] }): string =>
  [group ? `@${group}` : '', ...users.map(mention)].filter(Boolean).join(' ');

function escalation({ what, escalated, expiresAt }: ApprovalRequest): string {
  const who = escalated ? named(escalated) : '';
  return `${who} may decide now, too: nobody has decided on ${what} yet. It expires at ${clock(expiresAt)}.`;
}

function reminder(request: ApprovalRequest): string {
  const who = [request, ...(request.escalated ? [request.escalated] : [])].map(named).join(' ');
  return `Reminder for ${who}: ${request.what} is still waiting for a decision. It expires at ${clock(request.expiresAt)}.`;
}
