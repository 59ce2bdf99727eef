import { type Chapter, mrkdwn, option, plain } from '../example.js';

const OPTIONS = [
  { ...option('First'), description: plain('with a description') },
  { text: mrkdwn('*Second* in mrkdwn'), value: 'second' },
  option('Third'),
];
const PLAIN = [{ ...option('First'), description: plain('with a description') }, option('Second'), option('Third')];

/** checkboxes, radio_buttons, and the three pickers. */
export const choices: Chapter[] = [
  {
    name: 'checkboxes',
    examples: [
      {
        title: 'one ticked',
        blocks: [
          {
            type: 'actions',
            block_id: 'checks',
            elements: [
              { type: 'checkboxes', action_id: 'checkboxes', options: OPTIONS, initial_options: OPTIONS.slice(0, 1) },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'radio_buttons',
    examples: [
      {
        title: 'one chosen',
        blocks: [
          {
            type: 'actions',
            block_id: 'radios',
            elements: [{ type: 'radio_buttons', action_id: 'radio', options: PLAIN, initial_option: PLAIN[1] }],
          },
        ],
      },
    ],
  },
  {
    name: 'datepicker',
    examples: [
      {
        title: 'empty and filled',
        blocks: [
          {
            type: 'actions',
            block_id: 'dates',
            elements: [
              { type: 'datepicker', action_id: 'date_empty', placeholder: plain('Select a date') },
              { type: 'datepicker', action_id: 'date_filled', initial_date: '2026-04-28' },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'timepicker',
    examples: [
      {
        title: 'filled',
        blocks: [
          {
            type: 'actions',
            block_id: 'times',
            elements: [{ type: 'timepicker', action_id: 'time', initial_time: '11:40' }],
          },
        ],
      },
    ],
  },
  {
    name: 'datetimepicker',
    examples: [
      {
        title: 'filled',
        blocks: [
          {
            type: 'actions',
            block_id: 'moments',
            elements: [{ type: 'datetimepicker', action_id: 'moment', initial_date_time: 1777400000 }],
          },
        ],
      },
    ],
  },
];
