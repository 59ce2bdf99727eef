import type { ApprovalRequest } from '../../../src/domain/run-state.js';
import { slackDoor } from '../doors.js';
import type { Run } from '../run.js';

export interface Approvers {
  users: string[];
  standIns: { from: string; to: string }[];
}

interface Said {
  key: string;
  markdown: string;
  kind: 'reminder' | 'notice';
  /** Handles in the words that notify their members. */
  groups?: string[];
}

export interface ApprovalBoard {
  post(request: ApprovalRequest): void;
  /** Shows the newest state of the request. */
  update(request: ApprovalRequest): void;
  /** Those who may decide at this moment, and who of them only in whose place. */
  approvers(request: ApprovalRequest): Promise<Approvers>;
  /** A word to one person who is not here. */
  tell(user: string, message: { key: string; markdown: string }): void;
  /** A message that notifies those who decide, or whoever asked for the run. */
  say(to: 'approvers' | 'requester', message: Said): void;
}

/** The messages about a run's requests for approval, in order. Requests of direct messages go to a channel. */
export function createApprovalBoard(run: Run): ApprovalBoard {
  const slack = slackDoor();
  return {
    post(request) {
      run.outbox.send(request.id, async () => {
        const message = await slack.postApproval({ run: run.state, approval: request });
        run.change(() => {
          request.message = message;
        });
      });
    },
    update(request) {
      run.outbox.send(request.id, async () => {
        if (request.message) await slack.updateApproval({ run: run.state, approval: request });
      });
    },
    async approvers({ group, users, escalated }) {
      const asked = [{ group, users }, ...(escalated ? [{ group: escalated.group, users: escalated.users }] : [])];
      const found = await Promise.all(asked.map((place) => slack.resolveApprovers(place)));
      return {
        users: found.flatMap((some) => some.users),
        standIns: found.flatMap((some) => some.standIns ?? []),
      };
    },
    tell(user, { key, markdown }) {
      const once = `${run.state.workflowId}:${key}`;
      run.outbox.send(key, () => slack.directMessage({ user, key: once, markdown }));
    },
    say(to, { key, markdown, kind, groups = [] }) {
      const { origin, workflowId } = run.state;
      const once = `${workflowId}:${key}`;
      // Nobody but the requester reads a direct message.
      const reached = origin !== null && (to === 'requester' || origin.channelType !== 'im');
      run.outbox.send(key, () =>
        reached
          ? slack.postToThread({ origin, key: once, markdown, kind, groups })
          : slack.postToChannel({ channel: run.settings.approvalsChannel, key: once, markdown, groups }),
      );
    },
  };
}
