import type { Json } from '../../../state/wire.js';
import { type Chapter, confirm, type Example, option, plain } from '../example.js';

const actions = (title: string, elements: Json[], busy?: string): Example => {
  const block_id = `${elements[0]?.type}_${title.replaceAll(/\W+/g, '_')}`;
  return { title, blocks: [{ type: 'actions', block_id, elements }], busy: busy && `${block_id}/${busy}` };
};

const button = (action_id: string, text: string, more: Json = {}): Json => ({
  type: 'button',
  action_id,
  text: plain(text),
  value: action_id,
  ...more,
});

const workflow = (action_id: string, text: string, more: Json = {}): Json => ({
  type: 'workflow_button',
  action_id,
  text: plain(text),
  workflow: { trigger: { url: 'https://slack.com/shortcuts/Ft0123ABC456/321' } },
  ...more,
});

const overflow = (action_id: string, options: Json[], more: Json = {}): Json => ({
  type: 'overflow',
  action_id,
  options,
  ...more,
});

const THREE = ['Edit', 'Copy', 'Remove'].map((name) => option(name));
const FIVE = [
  { ...option('Follow'), description: plain('hear of every change') },
  { ...option('Open in a browser'), url: 'https://example.com' },
  ...THREE,
];

/** actions with button, overflow, workflow_button. */
export const buttons: Chapter[] = [
  {
    name: 'button',
    examples: [
      actions('default, primary, danger', [
        button('default', 'Default :wave:'),
        button('primary', 'Approve', { style: 'primary' }),
        button('danger', 'Deny', { style: 'danger' }),
        button('link', 'Link Button', { url: 'https://example.com' }),
        button('labelled', '⏏', { accessibility_label: 'Eject the disc' }),
      ]),
      actions('with a question first', [
        button('asks', 'Launch', { style: 'danger', confirm: { ...confirm, style: 'danger' } }),
        button('asks_softly', 'Ask me', { confirm: { ...confirm, style: 'primary' } }),
      ]),
      actions('on its way', [button('going', 'Sending', { style: 'primary' }), button('waits', 'Another')], 'going'),
      actions('a long text', [
        button('long', 'A button whose text needs all seventy-five letters that Slack has for it'),
      ]),
    ],
  },
  {
    name: 'overflow',
    examples: [
      actions('three choices', [overflow('menu', THREE)]),
      actions('five, with description and address', [overflow('menu_of_five', FIVE)]),
      actions('with a question first', [overflow('menu_asks', THREE, { confirm })]),
      actions('on its way', [overflow('menu_going', THREE)], 'menu_going'),
    ],
  },
  {
    name: 'workflow_button',
    examples: [
      actions('default, primary, danger', [
        workflow('run', 'Run Workflow'),
        workflow('run_primary', 'Run it now', { style: 'primary' }),
        workflow('run_danger', 'Run the drill', { style: 'danger', accessibility_label: 'Run the drill, with fire' }),
      ]),
      actions('with a question first', [workflow('run_asks', 'Really run', { confirm })]),
      actions('on its way', [workflow('run_going', 'Running')], 'run_going'),
    ],
  },
];
