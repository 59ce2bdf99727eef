import type { ActionsBlock, Button } from '@slack/types';
import { ACTIONS, LIVE_STATES } from '../../domain/contract.js';
import type { ChoiceName, ChoiceOption, RunState } from '../../domain/run-state.js';
import { type ChoiceRef, writeRef } from '../refs.js';
import { actions, type ButtonLook, button } from './blocks.js';

export const CHOICE_ACTIONS: Record<ChoiceName, string> = {
  retry: ACTIONS.retry,
  change: ACTIONS.change,
  skip: ACTIONS.skip,
  notify_email: ACTIONS.notifyEmail,
  notify_sms: ACTIONS.notifySms,
  notify_call: ACTIONS.notifyCall,
  undo: ACTIONS.undoChoice,
};

const LOOKS: Partial<Record<ChoiceName, ButtonLook>> = { retry: { style: 'primary' }, undo: { style: 'danger' } };

const choiceButtons = (options: ChoiceOption[], ref: ChoiceRef): Button[] =>
  options.map(({ name, label }) => button(CHOICE_ACTIONS[name], label, { value: writeRef(ref), ...LOOKS[name] }));

function failureButtons({ choice, workflowId }: RunState): ActionsBlock[] {
  if (!choice || choice.decided) return [];
  return actions(`choice:${choice.id}`, choiceButtons(choice.options, { workflowId, choiceId: choice.id }));
}

const noticeButtons = ({ retryableNotices, workflowId }: RunState): ActionsBlock[] =>
  retryableNotices.flatMap(({ stepId, options }) =>
    actions(`notice:${stepId}`, choiceButtons(options, { workflowId, choiceId: `notice:${stepId}`, stepId })),
  );

function ownButtons(run: RunState): ActionsBlock[] {
  const value = writeRef({ workflowId: run.workflowId });
  const live = LIVE_STATES.includes(run.state);
  const stop = button(ACTIONS.stopRun, 'Stop', {
    value,
    style: 'danger',
    confirm: 'The step in progress ends, then what was done is undone.',
  });
  const undo = button(ACTIONS.undoRun, 'Undo', {
    value,
    style: 'danger',
    confirm: 'Everything this run did is taken back.',
  });
  const offered = [
    ...(live && run.state !== 'compensating' ? [stop] : []),
    ...(run.undoUntil ? [undo] : []),
    ...(!live && run.total ? [button(ACTIONS.ledger, 'Ledger', { value })] : []),
  ];
  return actions('run', offered);
}

/** Every button that may be clicked now; what cannot be done is not offered. */
export const runButtons = (run: RunState): ActionsBlock[] => [
  ...failureButtons(run),
  ...noticeButtons(run),
  ...ownButtons(run),
];
