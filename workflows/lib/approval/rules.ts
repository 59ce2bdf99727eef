import { clock, mention, toldOutcome } from '../../../src/domain/approval-words.js';
import type { ApprovalRequest, DecisionClick } from '../../../src/domain/run-state.js';
import { foreign } from '../people.js';
import type { Run } from '../run.js';

type Click = Pick<DecisionClick, 'by' | 'team' | 'at' | 'digest' | 'decision' | 'reason'>;

/** Whether a decision still counts. */
export const isOpen = (request: ApprovalRequest): boolean => request.state === 'waiting';

/**
 * What can be said about a click without knowing who may decide: it is late, about something else, or from
 * somebody who never may. Null: nothing speaks against it. The words are for the person who clicked.
 */
export function refusalBeforeAsking(run: Run, request: ApprovalRequest | null, click: Click): string | null {
  if (request === null) return 'This request for approval does not belong to this run.';
  if (!isOpen(request)) return toldOutcome(request);
  if (late(request, click)) return `Too late: this request expired at ${clock(request.expiresAt)}.`;
  if (foreign(run, click)) return 'Only people of the workspace in which this was asked may decide.';
  if (click.digest !== request.digest) return 'This is no longer what is asked. Please decide on the newest request.';
  if (click.by === run.state.requester.userId && !request.requesterMay) {
    return 'You asked for this yourself, so somebody else has to decide.';
  }
  if (request.reason === 'required' && !click.reason?.trim()) return 'A reason is needed with this decision.';
  const before = request.decisions.find(({ by }) => by === click.by);
  return before ? `You decided already, at ${clock(before.at)}. ${missing(request)}` : null;
}

/** Judged by the members of the group at the time of the click. */
export function refusalOfPerson(
  request: ApprovalRequest,
  approvers: readonly string[],
  { by }: Pick<Click, 'by'>,
): string | null {
  if (approvers.includes(by)) return null;
  const { group, users, escalated } = request;
  const groups = [group, escalated?.group].filter(Boolean).map((name) => `the group ${name}`);
  const people = [...users, ...(escalated?.users ?? [])].map(mention).join(', ');
  const who = [...groups, people].filter(Boolean).join(' and ');
  return `You may not decide this. Deciding is up to ${who || 'nobody yet: no approvers are set'}.`;
}

// A worker that was away may judge after the expiry: then the time of the click counts, not that of the judging.
const late = (request: ApprovalRequest, click: Click): boolean =>
  Date.now() >= Date.parse(request.expiresAt) && Date.parse(click.at) > Date.parse(request.expiresAt);

function missing(request: ApprovalRequest): string {
  const made = request.decisions.length;
  return `${made} of ${request.needed} approvals are there.`;
}
