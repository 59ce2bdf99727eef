import type { ApprovalRequest } from '../../src/domain/run-state.js';
import { slackDoor } from './doors.js';
import type { Run } from './run.js';

export interface ApprovalBoard {
  post(request: ApprovalRequest): void;
  /** Shows the newest state of the request. */
  update(request: ApprovalRequest): void;
  /** Ids of those who may decide at this moment. */
  approvers(request: ApprovalRequest): Promise<string[]>;
  /** A message that notifies: in the thread, or where approvals are asked when the run has none. */
  say(key: string, markdown: string, kind: 'reminder' | 'notice'): void;
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
    async approvers({ group, users }) {
      return (await slack.resolveApprovers({ group, users })).users;
    },
    say(key, markdown, kind) {
      const { origin, workflowId } = run.state;
      const once = `${workflowId}:${key}`;
      const open = origin !== null && origin.channelType !== 'im';
      run.outbox.send(key, () =>
        open
          ? slack.postToThread({ origin, key: once, markdown, kind })
          : slack.postToChannel({ channel: run.settings.approvalsChannel, key: once, markdown }),
      );
    },
  };
}
