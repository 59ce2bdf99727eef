import { type Chapter, mrkdwn, option, plain } from '../example.js';

const confirm = {
  title: plain('Are you sure?'),
  text: mrkdwn("Wouldn't you prefer a good game of _chess_?"),
  confirm: plain('Do it'),
  deny: plain("Stop, I've changed my mind!"),
};

/** actions with button, overflow, workflow_button. */
export const buttons: Chapter[] = [
  {
    name: 'button',
    examples: [
      {
        title: 'default, primary, danger',
        blocks: [
          {
            type: 'actions',
            block_id: 'buttons',
            elements: [
              { type: 'button', action_id: 'default', text: plain('Default :wave:'), value: 'default' },
              { type: 'button', action_id: 'primary', text: plain('Approve'), style: 'primary', value: 'primary' },
              { type: 'button', action_id: 'danger', text: plain('Deny'), style: 'danger', value: 'danger' },
              { type: 'button', action_id: 'link', text: plain('Link Button'), url: 'https://example.com' },
              { type: 'button', action_id: 'labelled', text: plain('⏏'), accessibility_label: 'Eject the disc' },
            ],
          },
        ],
      },
      {
        title: 'with a question first',
        blocks: [
          {
            type: 'actions',
            block_id: 'confirmed',
            elements: [
              {
                type: 'button',
                action_id: 'asks',
                text: plain('Launch'),
                style: 'danger',
                confirm: { ...confirm, style: 'danger' },
              },
              { type: 'button', action_id: 'asks_softly', text: plain('Ask me'), confirm },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'overflow',
    examples: [
      {
        title: 'three choices',
        blocks: [
          {
            type: 'actions',
            block_id: 'overflow_row',
            elements: [
              {
                type: 'overflow',
                action_id: 'overflow_menu',
                options: ['Edit', 'Copy', 'Remove'].map((name) => option(name)),
              },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'workflow_button',
    examples: [
      {
        title: 'button',
        blocks: [
          {
            type: 'actions',
            block_id: 'workflow_row',
            elements: [
              {
                type: 'workflow_button',
                action_id: 'workflow_button_1',
                text: plain('Run Workflow'),
                workflow: { trigger: { url: 'https://slack.com/shortcuts/Ft0123ABC456/321' } },
              },
            ],
          },
        ],
      },
    ],
  },
];
