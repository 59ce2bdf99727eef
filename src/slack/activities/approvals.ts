import type { ApprovalRequest, RunState } from '../../domain/run-state.js';
import type { SlackActivities } from '../../domain/slack-activities.js';
import { URGENCY } from '../send/updates.js';
import { approvalCard } from '../views/approval-card.js';
import { editIfThere, postOnce } from './once.js';
import { type ActivityParts, threadOf } from './parts.js';

type ApprovalActivities = Pick<SlackActivities, 'postApproval' | 'updateApproval' | 'resolveApprovers'>;

/** The request for approval, and who may decide it. */
export function approvalActivities(parts: ActivityParts): ApprovalActivities {
  const { sender, directory, approvalsChannel } = parts;

  async function rendered(run: RunState, approval: ApprovalRequest) {
    const group = approval.group ? await directory.group(approval.group) : null;
    return approvalCard({ run, approval, groupId: group?.id ?? null });
  }

  return {
    async postApproval({ run, approval }) {
      const { origin } = run;
      // Nobody who may decide can see a direct message.
      const place = origin && origin.channelType !== 'im' ? threadOf(origin) : { channel: approvalsChannel };
      const message = await rendered(run, approval);
      return postOnce(parts, { ...place, message, onlyOneBy: ['run_id', 'approval_id'] });
    },

    async updateApproval({ run, approval }) {
      const { message: ref } = approval;
      if (!ref) return;
      const message = await rendered(run, approval);
      await editIfThere(parts, () => sender.update({ ref, message, version: run.version, urgency: URGENCY.ending }));
    },

    async resolveApprovers({ group, users }) {
      const found = group ? await directory.group(group) : null;
      const candidates = [...new Set([...(found?.users ?? []), ...users])];
      const may = await Promise.all(candidates.map((user) => directory.mayDecide(user)));
      return { users: candidates.filter((_user, n) => may[n]), groupId: found?.id ?? null };
    },
  };
}
