import { clock, mention } from '../../../src/domain/approval-words.js';
import type { ApprovalEscalation } from '../../../src/domain/order.js';
import type { ApprovalRequest } from '../../../src/domain/run-state.js';
import type { Run } from '../run.js';
import type { ApprovalBoard } from './board.js';

export interface Reminders {
  /** Once, shortly before the end. */
  remind(request: ApprovalRequest): void;
  /** After silence more people may decide, and they are told. */
  escalate(request: ApprovalRequest, to: ApprovalEscalation): void;
}

/** What is said about a request on which nobody decides. Each goes to everybody who may decide by then. */
export function createReminders(run: Run, board: ApprovalBoard): Reminders {
  const say = (key: string, markdown: string, groups: string[]) =>
    board.say('approvers', { key, markdown, kind: 'reminder', groups });
  return {
    remind(request) {
      const groups = [request.group, request.escalated?.group].flatMap((group) => group ?? []);
      say(`${request.id}-reminder`, reminder(request), groups);
    },
    escalate(request, { group, users }) {
      run.audit.note('the clock', `escalated ${request.id}`);
      run.tell(() => {
        request.escalated = { group, users, at: new Date().toISOString() };
      });
      board.update(request);
      say(`${request.id}-escalation`, escalation(request), group ? [group] : []);
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
