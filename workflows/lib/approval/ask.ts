import { clock, mention, typed } from '../../../src/domain/approval-words.js';
import { Ending } from '../endings.js';
import { HopError } from '../hop.js';
import type { Run } from '../run.js';
import { edit } from '../step-list.js';
import type { Approvals } from './approvals.js';
import type { ApprovalPlan, ApprovalTimes } from './request.js';

/**
 * Asks under one step of the card and tells its outcome there. Answers false when the request was withdrawn.
 * @throws Ending `rejected` or `expired`, Stopped
 */
export async function askApproval(
  { run, approvals }: { run: Run; approvals: Approvals },
  stepId: string,
  plan: ApprovalPlan | ApprovalTimes,
): Promise<boolean> {
  run.change(() => edit(run, stepId, { state: 'waiting', attempt: 1, started: true, detail: null }));
  const tell = (state: 'completed' | 'failed', detail: string) =>
    run.change(() => edit(run, stepId, { state, detail, ended: true }));
  let request: Awaited<ReturnType<Approvals['ask']>>;
  try {
    request = await approvals.ask(plan);
  } catch (stopped) {
    if (!(stopped instanceof HopError)) tell('failed', 'Withdrawn, because the run was stopped');
    throw stopped;
  }
  const last = request.decisions.at(-1);
  const decided = last
    ? `by ${mention(last.by)} at ${clock(last.at)}${last.reason ? `: ${typed(last.reason)}` : ''}`
    : '';
  if (request.state === 'withdrawn') return false;
  if (request.state === 'approved') {
    tell('completed', `Approved ${decided}`);
    return true;
  }
  const rejected = request.state === 'rejected';
  const words = rejected ? `Rejected ${decided}` : `Expired: nobody decided until ${clock(request.expiresAt)}`;
  tell('failed', words);
  throw new Ending(rejected ? 'rejected' : 'expired', words);
}
