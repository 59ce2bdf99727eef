import type { InputBlock, ModalView } from '@slack/types';
import type { Parameter, Plan } from '../../domain/plan.js';
import { FIELD_ACTION } from './change-modal.js';
import { clip } from './mrkdwn.js';

export const WORKFLOW_FORM = 'workflow-form';

type Element = InputBlock['element'];

/** A form made from a workflow's parameters, each with the element that fits its type. */
export function workflowForm(plan: Plan, privateMetadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: WORKFLOW_FORM,
    private_metadata: privateMetadata,
    title: { type: 'plain_text', text: clip(titleOf(plan.name), 24) },
    submit: { type: 'plain_text', text: 'Start' },
    close: { type: 'plain_text', text: 'Back' },
    blocks: [
      { type: 'section', text: { type: 'plain_text', text: clip(plan.description, 500) } },
      ...plan.parameters.map(fieldOf),
    ],
  };
}

const fieldOf = (parameter: Parameter): InputBlock => ({
  type: 'input',
  block_id: parameter.name,
  optional: !parameter.required,
  label: { type: 'plain_text', text: clip(titleOf(parameter.name), 200) },
  hint: { type: 'plain_text', text: clip(parameter.description || parameter.ask, 150) },
  element: elementOf(parameter),
});

function elementOf({ type, values, default: given, min, max }: Parameter): Element {
  const action_id = FIELD_ACTION;
  const text = initialText(given);
  const initial = text === '' ? {} : { initial_value: text };
  switch (type) {
    case 'integer':
    case 'number':
      return {
        type: 'number_input',
        action_id,
        is_decimal_allowed: type === 'number',
        ...initial,
        ...(min === null ? {} : { min_value: String(min) }),
        ...(max === null ? {} : { max_value: String(max) }),
      };
    case 'date':
      return { type: 'datepicker', action_id, ...(text ? { initial_date: text } : {}) };
    case 'enum':
      return select(
        values.map(({ value }) => value),
        text,
      );
    case 'boolean':
      return select(['yes', 'no'], given === null ? '' : given ? 'yes' : 'no');
    case 'person':
      return { type: 'users_select', action_id, ...(text ? { initial_user: text } : {}) };
    case 'channel':
      return { type: 'channels_select', action_id, ...(text ? { initial_channel: text } : {}) };
    case 'email':
      return { type: 'email_text_input', action_id, ...initial };
    default:
      return {
        type: 'plain_text_input',
        action_id,
        max_length: 3_000,
        multiline: type === 'list' || type === 'object',
        ...(type === 'money' ? { placeholder: { type: 'plain_text', text: '240 EUR' } } : {}),
        ...initial,
      };
  }
}

function select(names: string[], chosen: string): Element {
  const options = names.map((name) => ({ text: { type: 'plain_text' as const, text: clip(name, 75) }, value: name }));
  const initial = options.find(({ value }) => value === chosen);
  return { type: 'static_select', action_id: FIELD_ACTION, options, ...(initial ? { initial_option: initial } : {}) };
}

function initialText(given: unknown): string {
  if (given === null) return '';
  if (typeof given !== 'object') return String(given);
  const { amount, currency } = given as Record<string, unknown>;
  return typeof currency === 'string' ? `${String(amount)} ${currency}` : JSON.stringify(given);
}

const titleOf = (name: string): string => {
  const words = name.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
