import type { Json } from '../../../state/wire.js';
import { type Chapter, type Example, field, option, plain, REQUIRED, rich } from '../example.js';

const LISTENS = { trigger_actions_on: ['on_character_entered'] };

/** What every input has that is typed into. */
const typed = (type: string, fields: Json, initial: unknown, own: Example[] = []): Chapter => {
  const element = { type, ...fields };
  return {
    name: type,
    examples: [
      field('empty', { ...element, placeholder: plain('Write here') }),
      field('filled at first', { ...element, initial_value: initial }),
      field('optional, with a hint', element, { optional: true, hint: plain('The requester will read it.') }),
      field('with an error', element, { error: REQUIRED }),
      field('that tells the app at Enter', element, { dispatch_action: true }),
      field(
        'that tells the app of each letter',
        { ...element, dispatch_action_config: LISTENS },
        { dispatch_action: true },
      ),
      ...own,
    ],
  };
};

const several = { type: 'plain_text_input', multiline: true, initial_value: 'One line\nand another' };
const bounded = { type: 'plain_text_input', min_length: 5, max_length: 20 };

/** `input` blocks with every element that may stand in one, as modals have them. */
export const inputs: Chapter[] = [
  typed('plain_text_input', {}, 'Because', [field('several lines', several), field('five to twenty letters', bounded)]),
  typed('email_text_input', {}, 'alice@acme.example'),
  typed('url_text_input', {}, 'https://example.com'),
  typed('number_input', { is_decimal_allowed: true }, '2.5', [
    field('whole, from one to nine', {
      type: 'number_input',
      is_decimal_allowed: false,
      min_value: '1',
      max_value: '9',
    }),
  ]),
  typed('rich_text_input', {}, rich('Once upon a time')),
  {
    name: 'file_input',
    examples: [
      field('up to three pictures', { type: 'file_input', max_files: 3, filetypes: ['png', 'jpg'] }),
      field('one file', { type: 'file_input', max_files: 1 }),
      field('with an error', { type: 'file_input' }, { error: REQUIRED }),
    ],
  },
  {
    name: 'input',
    examples: [
      field('with hint', { type: 'channels_select' }, { hint: plain('Everybody in it will see the answer.') }),
      field(
        'optional',
        { type: 'checkboxes', options: [option('Gift wrap'), option('By express')] },
        { optional: true },
      ),
      field(
        'with a very long label that does not fit into one line of the narrow form in which it stands, and so wraps',
        { type: 'plain_text_input' },
      ),
    ],
  },
];
