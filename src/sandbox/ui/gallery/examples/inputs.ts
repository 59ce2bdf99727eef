import type { InputBlock } from '@slack/types';
import { type Chapter, type Example, option, plain } from '../example.js';

type Field = Partial<InputBlock> & Pick<InputBlock, 'element'>;

const input = (title: string, label: string, field: Field, error?: string): Example => {
  const block_id = `${field.element.type}_${title.replaceAll(' ', '_')}`;
  return {
    title,
    surface: 'modal',
    blocks: [{ type: 'input', block_id, label: plain(label), ...field }],
    errors: error ? { [block_id]: error } : undefined,
  };
};

/** `input` blocks with every element that may stand in one, as modals have them. */
export const inputs: Chapter[] = [
  {
    name: 'plain_text_input',
    examples: [
      input('one line', 'Title', {
        element: { type: 'plain_text_input', action_id: 'title', placeholder: plain('What is it called?') },
      }),
      input('several lines with hint', 'Reason', {
        hint: plain('The requester will read it.'),
        element: { type: 'plain_text_input', action_id: 'reason', multiline: true, initial_value: 'Because' },
      }),
      input(
        'with an error',
        'Name',
        { element: { type: 'plain_text_input', action_id: 'name' } },
        'This name is taken.',
      ),
      input('optional', 'Nickname', { optional: true, element: { type: 'plain_text_input', action_id: 'nick' } }),
      input('that tells the app', 'Search', {
        dispatch_action: true,
        element: { type: 'plain_text_input', action_id: 'search' },
      }),
    ],
  },
  {
    name: 'email_text_input',
    examples: [
      input('email', 'Email', {
        element: { type: 'email_text_input', action_id: 'email', placeholder: plain('name@example.com') },
      }),
    ],
  },
  {
    name: 'url_text_input',
    examples: [input('address', 'Web page', { element: { type: 'url_text_input', action_id: 'url' } })],
  },
  {
    name: 'number_input',
    examples: [
      input('number', 'How many', {
        element: { type: 'number_input', action_id: 'many', is_decimal_allowed: false, min_value: '1' },
      }),
    ],
  },
  {
    name: 'rich_text_input',
    examples: [input('rich', 'Story', { element: { type: 'rich_text_input', action_id: 'story' } })],
  },
  {
    name: 'file_input',
    examples: [input('files', 'Receipts', { element: { type: 'file_input', action_id: 'receipts', max_files: 3 } })],
  },
  {
    name: 'input',
    examples: [
      input('select', 'Where', { element: { type: 'channels_select', action_id: 'where' } }),
      input('radio', 'How', {
        element: { type: 'radio_buttons', action_id: 'how', options: [option('Fast'), option('Cheap')] },
      }),
      input('checks', 'Also', {
        optional: true,
        element: { type: 'checkboxes', action_id: 'also', options: [option('Gift wrap')] },
      }),
      input(
        'date with an error',
        'When',
        { element: { type: 'datepicker', action_id: 'when' } },
        'Please complete this required field.',
      ),
    ],
  },
];
