import type { InputBlock, ModalView } from '@slack/types';
import type { ChoiceField } from '../../domain/run-state.js';
import { clip } from './mrkdwn.js';
import { MODALS } from './reason-modal.js';

/** The one element of a field's block. */
export const FIELD_ACTION = 'value';

function elementOf({ kind, value, options = [] }: ChoiceField): InputBlock['element'] {
  if (kind === 'email')
    return { type: 'email_text_input', action_id: FIELD_ACTION, ...(value ? { initial_value: value } : {}) };
  if (kind !== 'select') {
    return {
      type: 'plain_text_input',
      action_id: FIELD_ACTION,
      max_length: 500,
      ...(value ? { initial_value: value } : {}),
    };
  }
  const choices = options.slice(0, 100).map((option) => ({
    text: { type: 'plain_text' as const, text: clip(option.label, 75) },
    value: option.value,
  }));
  const chosen = choices.find((choice) => choice.value === value);
  return {
    type: 'static_select',
    action_id: FIELD_ACTION,
    options: choices,
    ...(chosen ? { initial_option: chosen } : {}),
  };
}

/** "Change and retry", prefilled with the failed step's input. */
export function changeModal(choiceFields: ChoiceField[], privateMetadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: MODALS.change,
    private_metadata: privateMetadata,
    title: { type: 'plain_text', text: 'Change and retry' },
    submit: { type: 'plain_text', text: 'Retry' },
    close: { type: 'plain_text', text: 'Back' },
    blocks: choiceFields.map(
      (field): InputBlock => ({
        type: 'input',
        block_id: field.id,
        label: { type: 'plain_text', text: clip(field.label, 200) },
        element: elementOf(field),
      }),
    ),
  };
}
