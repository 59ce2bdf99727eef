import { expect, it } from 'vitest';
import { refuseView } from '../../../src/sandbox/blocks/index.js';

const words = (text: string) => ({ type: 'plain_text', text });
const input = { type: 'input', label: words('Why'), element: { type: 'plain_text_input' } };
const modal = (more: object = {}) => ({ type: 'modal', title: words('Approve'), blocks: [], ...more });
const linesOf = (view: unknown) => JSON.stringify(refuseView(view)?.extra.response_metadata);

it('names the whole view first and then each fault in it, as a recorded answer does', () => {
  expect(refuseView(modal({ private_metadata: 'x'.repeat(3001) }))).toEqual({
    error: 'invalid_arguments',
    extra: {
      response_metadata: {
        messages: [
          '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
          '[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]',
        ],
      },
    },
  });
});

it('wants a submit button when something can be entered', () => {
  const line = '[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]';

  expect(refuseView(modal({ blocks: [input] }))?.extra).toEqual({ response_metadata: { messages: [line] } });
  expect(refuseView(modal({ blocks: [input], submit: words('Send') }))).toBeUndefined();
});

it.each([
  [
    'a title of 25 characters',
    modal({ title: words('x'.repeat(25)) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  [
    '101 blocks',
    modal({ blocks: Array(101).fill({ type: 'divider' }) }),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]'],
  ['no blocks', { type: 'modal', title: words('x') }, 'missing required field: blocks [json-pointer:/view]'],
  ['another type', { type: 'message' }, 'unsupported type: message [json-pointer:/view/type]'],
  [
    'markdown in a modal',
    modal({ blocks: [{ type: 'markdown', text: 'x' }] }),
    'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
  ],
  [
    'a field Slack has not',
    modal({ submit_disabled: true }),
    'invalid additional property: submit_disabled [json-pointer:/view]',
  ],
  ['no view at all', 'hello', 'must provide an object [json-pointer:/view]'],
])('refuses %s', (_what, view, line) => {
  expect(linesOf(view)).toContain(line);
});

it('refuses a view of more than 250 kB before anything else', () => {
  const blocks = Array(100).fill({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(2990) } });

  expect(refuseView(modal({ blocks }))?.error).toBe('view_too_large');
});
