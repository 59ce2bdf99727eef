import type { ApprovalRequest, RunState } from '../../domain/run-state.js';
import type { SlackActivities } from '../../domain/slack-activities.js';
import { URGENCY } from '../send/updates.js';
import { approvalCard } from '../views/approval-card.js';
import { editIfThere, postOnce } from './once.js';
import { type ActivityParts, threadOf } from './parts.js';

type ApprovalActivities = Pick<SlackActivities, 'postApproval' | 'updateApproval' | 'resolveApprovers'>;

/** The request for approval, and who may decide it. */
export function approvalActivities(parts: ActivityParts): ApprovalActivities {
  const { sender, directory, approvalsChannel, delegations } = parts;

  /** Who a request names, the members of its group included. */
  async function deciding({ group, users }: { group: string | null; users: string[] }) {
    const found = group ? await directory.group(group) : null;
    return { users: [...new Set([...(found?.users ?? []), ...users])], groupId: found?.id ?? null };
  }

  async function rendered(run: RunState, approval: ApprovalRequest) {
    const places = [approval, ...(approval.escalated ? [approval.escalated] : [])];
    const found = await Promise.all(places.map(deciding));
    const standIns = await delegations.of([...new Set(found.flatMap(({ users }) => users))]);
    return approvalCard({ run, approval, groupIds: found.map(({ groupId }) => groupId), standIns });
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

    async resolveApprovers(asked) {
      const { users: own, groupId } = await deciding(asked);
      const standing = (await delegations.of(own)).filter(({ to }) => !own.includes(to));
      const candidates = [...new Set([...own, ...standing.map(({ to }) => to)])];
      const may = await Promise.all(candidates.map((user) => directory.mayDecide(user)));
      return {
        users: candidates.filter((_user, n) => may[n]),
        groupId,
        standIns: standing.map(({ from, to }) => ({ from, to })),
      };
    },
  };
}
