import type { ViewSubmitAction } from '@slack/bolt';
import { ACTIONS, REASON } from '../../domain/contract.js';
import { readApprovalRef } from '../refs.js';
import { MODALS, reasonModal } from '../views/reason-modal.js';
import { type ButtonClick, placeOf, submissionOf } from './click.js';
import type { Listener } from './listener.js';
import { openModal } from './open-modal.js';

const OPENS = {
  [ACTIONS.approveWithReason]: MODALS.approve,
  [ACTIONS.reject]: MODALS.reject,
  [ACTIONS.ask]: MODALS.ask,
} as const;

const reasonIn = (body: ViewSubmitAction): string =>
  body.view.state.values[REASON.block]?.[REASON.action]?.value?.trim() ?? '';

const EMPTY = { response_action: 'errors' as const, errors: { [REASON.block]: 'Write a few words.' } };

/** Approve with a reason, Reject and Ask each open a modal; its submission is what counts. */
export const approvalReasoned: Listener = (app, { runs, sender }) => {
  for (const [actionId, modal] of Object.entries(OPENS)) {
    app.action<ButtonClick>(actionId, async ({ ack, action, body }) => {
      const kept = JSON.stringify({ ...placeOf(body), ...readApprovalRef(action.value) });
      await openModal({ sender, triggerId: body.trigger_id, view: reasonModal(modal, kept), ack });
    });
  }

  for (const [modal, decision] of [
    [MODALS.approve, 'approve'],
    [MODALS.reject, 'reject'],
  ] as const) {
    app.view<ViewSubmitAction>(modal, async ({ ack, body }) => {
      const reason = reasonIn(body);
      if (!reason) return ack(EMPTY);
      const { workflowId, approvalId, digest } = readApprovalRef(body.view.private_metadata);
      await runs.decide(workflowId, { ...submissionOf(body), approvalId, digest, decision, reason });
      await ack();
    });
  }

  app.view<ViewSubmitAction>(MODALS.ask, async ({ ack, body }) => {
    const text = reasonIn(body);
    if (!text) return ack(EMPTY);
    const { workflowId, approvalId } = readApprovalRef(body.view.private_metadata);
    await runs.ask(workflowId, { ...submissionOf(body), approvalId, text });
    await ack();
  });
};
