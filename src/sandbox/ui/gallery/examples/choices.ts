import { type Chapter, commonStates, mrkdwn, option, plain, row } from '../example.js';

const OPTIONS = [
  { ...option('First'), description: plain('with a description') },
  { text: mrkdwn('*Second* in mrkdwn'), value: 'second' },
  option('Third'),
];

/** checkboxes, radio_buttons, and the three pickers. */
export const choices: Chapter[] = [
  {
    name: 'checkboxes',
    examples: commonStates({ type: 'checkboxes', options: OPTIONS }, { initial_options: OPTIONS.slice(0, 1) }),
  },
  {
    name: 'radio_buttons',
    examples: commonStates({ type: 'radio_buttons', options: OPTIONS }, { initial_option: OPTIONS[0] }),
  },
  {
    name: 'datepicker',
    examples: commonStates({ type: 'datepicker', placeholder: plain('Select a date') }, { initial_date: '2026-04-28' }),
  },
  {
    name: 'timepicker',
    examples: [
      ...commonStates({ type: 'timepicker', placeholder: plain('Select a time') }, { initial_time: '11:40' }),
      row('in another time zone', { type: 'timepicker', initial_time: '11:40', timezone: 'America/Los_Angeles' }),
    ],
  },
  {
    name: 'datetimepicker',
    examples: commonStates({ type: 'datetimepicker' }, { initial_date_time: 1777400000 }),
  },
];
