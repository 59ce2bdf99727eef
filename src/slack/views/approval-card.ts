import type { Button, KnownBlock } from '@slack/types';
import { ACTIONS, type ApprovalMetadata, METADATA } from '../../domain/contract.js';
import { formatMoney } from '../../domain/money.js';
import type { ApprovalRequest, Decision, RunState } from '../../domain/run-state.js';
import { writeRef } from '../refs.js';
import type { Message } from '../send/message.js';
import { actions, button, context, fields, section } from './blocks.js';
import { clip, escaped, groupMention, time, unmarked, userMention } from './mrkdwn.js';

export interface ApprovalView {
  run: Pick<RunState, 'runId' | 'workflowId' | 'requester' | 'items'>;
  approval: ApprovalRequest;
  /** Slack's ids of its group and the one it was escalated to, for a mention that notifies; null: there is no such group. */
  groupIds: (string | null)[];
  /** Who may decide in the place of somebody who is away. */
  standIns?: { from: string; to: string }[];
}

const OUTCOMES = {
  approved: { icon: '✅', word: 'Approved' },
  rejected: { icon: '🚫', word: 'Rejected' },
  expired: { icon: '⌛', word: 'Expired: nobody decided in time. That is not a rejection' },
  withdrawn: { icon: '↩️', word: 'Withdrawn' },
} as const;

function deciders({ approval, groupIds, standIns = [] }: ApprovalView): string {
  const named = [approval, ...(approval.escalated ? [approval.escalated] : [])].flatMap(({ group, users }, n) => {
    const id = groupIds[n];
    return [...(id ? [groupMention(id)] : group ? [`@${escaped(group)}`] : []), ...users.map(userMention)];
  });
  const all = [...named, ...standIns.map(({ from, to }) => `${userMention(to)} (for ${userMention(from)})`)];
  return all.length > 0 ? all.slice(0, 15).join(', ') : 'nobody yet';
}

const decisionLine = ({ by, decision, reason, at, inPlaceOf }: Decision): string => {
  const verb = decision === 'approve' ? 'approved' : 'rejected';
  const instead = inPlaceOf ? ` (for ${userMention(inPlaceOf)})` : '';
  return `${userMention(by)}${instead} ${verb} ${time(at)}${reason ? `: ${escaped(clip(reason, 500))}` : ''}`;
};

function buttons({ run, approval }: ApprovalView): KnownBlock[] {
  if (approval.state !== 'waiting') return [];
  const value = writeRef({ workflowId: run.workflowId, approvalId: approval.id, digest: approval.digest });
  const plainApprove = button(ACTIONS.approve, 'Approve', { value, style: 'primary' });
  const offered: Button[] = [
    ...(approval.reason === 'optional' ? [plainApprove] : []),
    button(ACTIONS.approveWithReason, 'Approve with a reason', { value }),
    button(ACTIONS.reject, 'Reject', { value, style: 'danger' }),
    button(ACTIONS.ask, 'Ask', { value }),
  ];
  return actions(`approval:${approval.id}`, offered);
}

function questionText({ question }: ApprovalRequest, requester: string): string | null {
  if (!question) return null;
  const asked = `${userMention(question.by)} asks ${userMention(requester)}: ${escaped(clip(question.text, 1_000))}`;
  return question.answer ? `${asked}\n> ${escaped(clip(question.answer, 1_000))}` : asked;
}

function headline({ run, approval }: ApprovalView): string {
  const wish = `${userMention(run.requester.userId)} asks for ${escaped(clip(approval.what, 600))}, ${formatMoney(approval.total)}`;
  if (approval.state === 'waiting') return `✋ Approval wanted: ${wish}`;
  const { icon, word } = OUTCOMES[approval.state];
  return `${icon} ${word}: ${wish}`;
}

function standing(view: ApprovalView): string {
  const { approval } = view;
  const several = approval.needed > 1 ? ` ${approval.decisions.length} of ${approval.needed} have decided.` : '';
  if (approval.state === 'waiting') return `${deciders(view)} may decide until ${time(approval.expiresAt)}.${several}`;
  return approval.decisions.map(decisionLine).join('\n');
}

function facts({ run, approval }: ApprovalView): [string, string][] {
  const items = (approval.items ?? run.items)
    .slice(0, 10)
    .map(({ quantity, product, unit }) => `${quantity} × ${escaped(product)} at ${formatMoney(unit)}`);
  const base = approval.baseTotal.currency === approval.total.currency ? '' : ` (${formatMoney(approval.baseTotal)})`;
  const own: [string, string][] = [
    ...(items.length > 0 ? [['Items', items.join('\n')] as [string, string]] : []),
    ['Total', `${formatMoney(approval.total)}${base}`],
  ];
  const known = own.map(([label]) => label.toLowerCase());
  const rest = approval.facts.filter(([label]) => !known.includes(label.toLowerCase()));
  return [...own, ...rest.map(([label, value]): [string, string] => [escaped(label), escaped(value)])];
}

function metadata({ run, approval }: ApprovalView) {
  const payload: ApprovalMetadata & { approval_id: string } = {
    run_id: run.runId,
    approval_id: approval.id,
    state: approval.state,
    needed: approval.needed,
    decisions: approval.decisions.map(({ by, decision, reason, at }) => ({ by, decision, reason, at })),
    expires_at: approval.expiresAt,
  };
  return { event_type: METADATA.approval, event_payload: payload };
}

/** What the approver clicks; after the decision the outcome without buttons. A message of its own, because edits notify nobody. */
export function approvalCard(view: ApprovalView): Message {
  const { run, approval } = view;
  const question = questionText(approval, run.requester.userId);
  const told = [headline(view), standing(view), question].filter((part): part is string => Boolean(part));
  return {
    text: clip(unmarked(told.map((part) => part.replace(/\.$/, '')).join('. ')), 3_500),
    blocks: [
      section(headline(view)),
      ...fields(facts(view)),
      ...(standing(view) ? [section(standing(view))] : []),
      ...(question ? [section(question)] : []),
      ...buttons(view),
      context(escaped(run.runId)),
    ],
    metadata: metadata(view),
  };
}
