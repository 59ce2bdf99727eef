import type { ModalView } from '@slack/types';
import { REASON } from '../../domain/contract.js';

/** `callback_id` of each modal; its submission is handled under the same name. */
export const MODALS = {
  approve: 'approval-approve',
  reject: 'approval-reject',
  ask: 'approval-ask',
  change: 'choice-change',
} as const;

const WORDS = {
  [MODALS.approve]: { title: 'Approve', submit: 'Approve', label: 'Why do you approve?' },
  [MODALS.reject]: { title: 'Reject', submit: 'Reject', label: 'Why do you reject?' },
  [MODALS.ask]: { title: 'Ask', submit: 'Send', label: 'What do you want to know from the requester?' },
} as const;

/** One text, in the block and action that everybody binds to. */
export function reasonModal(kind: keyof typeof WORDS, privateMetadata: string): ModalView {
  const { title, submit, label } = WORDS[kind];
  return {
    type: 'modal',
    callback_id: kind,
    private_metadata: privateMetadata,
    title: { type: 'plain_text', text: title },
    submit: { type: 'plain_text', text: submit },
    close: { type: 'plain_text', text: 'Back' },
    blocks: [
      {
        type: 'input',
        block_id: REASON.block,
        label: { type: 'plain_text', text: label },
        element: { type: 'plain_text_input', action_id: REASON.action, multiline: true, max_length: 1_000 },
      },
    ],
  };
}
