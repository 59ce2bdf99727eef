import { condition } from '@temporalio/workflow';
import type { ApprovalRequest } from '../../../src/domain/run-state.js';
import type { Stopping } from '../stopping.js';
import type { Pause } from './pause.js';
import type { Reminders } from './reminders.js';
import type { ApprovalTimes } from './request.js';
import { isOpen } from './rules.js';

/** Runs until the request is decided, withdrawn or its time is over; reminds before. @throws Stopped */
export type ApprovalClock = (request: ApprovalRequest, times: ApprovalTimes) => Promise<'settled' | 'expired'>;

interface ClockParts {
  pause: Pause;
  reminders: Reminders;
  stopping: Stopping;
  /** No click waits to be judged. */
  clicksJudged(): boolean;
}

/** Time to decide. A question pauses it, but no longer than the whole time: nobody can hold a run for ever. */
export function createApprovalClock({ pause, reminders, stopping, clicksJudged }: ClockParts): ApprovalClock {
  return async (request, plan) => {
    let reminded = plan.reminderMs >= plan.timeoutMs;
    // Already escalated in an earlier history, or nobody to escalate to: as long as the whole wait.
    let silentMs = request.escalated ? plan.timeoutMs : (plan.escalation?.afterMs ?? plan.timeoutMs);
    pause.begin(plan.timeoutMs);
    while (isOpen(request)) {
      const expires = Date.parse(request.expiresAt);
      const paused = pause.since();
      const escalates = expires - plan.timeoutMs + silentMs;
      const ending = reminded ? expires : expires - plan.reminderMs;
      const next = paused !== null ? paused + plan.timeoutMs : Math.min(ending, escalates);
      if (Date.now() < next) {
        await stopping.wait(() => !isOpen(request) || pause.since() !== paused, next - Date.now());
      } else if (paused !== null) {
        pause.resume(request);
      } else if (plan.escalation && Date.now() >= escalates && escalates < expires) {
        silentMs = plan.timeoutMs;
        reminders.escalate(request, plan.escalation);
      } else if (!reminded) {
        reminded = true;
        reminders.remind(request);
      } else {
        // Clicks that were stored in time are judged first, however long the judging takes.
        await condition(() => clicksJudged() || !isOpen(request) || stopping.by() !== null);
        stopping.check();
        if (isOpen(request)) return 'expired';
      }
    }
    return 'settled';
  };
}
