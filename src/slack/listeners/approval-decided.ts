import { ACTIONS } from '../../domain/contract.js';
import { readApprovalRef } from '../refs.js';
import { type ButtonClick, clickOf } from './click.js';
import type { Listener } from './listener.js';

export const approvalDecided: Listener = (app, { runs }) => {
  app.action<ButtonClick>(ACTIONS.approve, async ({ ack, action, body }) => {
    const { workflowId, approvalId, digest } = readApprovalRef(action.value);
    // A signal: stored even while no worker runs.
    await runs.decide(workflowId, { ...clickOf(body, action), approvalId, digest, decision: 'approve', reason: null });
    await ack();
  });
};
