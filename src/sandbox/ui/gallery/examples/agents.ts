import { type Chapter, confirm, plain, rich } from '../example.js';

const task = (status: 'pending' | 'in_progress' | 'complete' | 'error', title: string) => ({
  type: 'task_card' as const,
  task_id: status,
  title,
  status,
});

/** task_card, plan, context_actions with feedback_buttons and icon_button. */
export const agents: Chapter[] = [
  {
    name: 'task_card',
    examples: [
      { title: 'pending', blocks: [task('pending', 'Ship the order')] },
      { title: 'in progress', blocks: [task('in_progress', 'Fetching weather data')] },
      {
        title: 'complete, unfolds',
        blocks: [
          {
            ...task('complete', 'Fetched weather data'),
            details: rich('Asked two services.'),
            output: rich('Found weather data for Chicago from 2 sources'),
            sources: [{ type: 'url', url: 'https://example.com/weather', text: 'weather.example' }],
          },
        ],
      },
      {
        title: 'with an icon, and without a title',
        blocks: [
          { ...task('in_progress', 'Searching'), icon: { type: 'icon', name: 'globe' } },
          { ...task('complete', 'Found it'), hide_title: true, icon: { type: 'icon', name: 'star-filled' } },
        ],
      },
      { title: 'error', blocks: [{ ...task('error', 'Charge the card'), output: rich('The card was declined.') }] },
    ],
  },
  {
    name: 'plan',
    examples: [
      {
        title: 'of four tasks',
        blocks: [
          {
            type: 'plan',
            title: 'Thinking completed',
            tasks: [
              task('complete', 'Fetched weather data'),
              task('in_progress', 'Analysing data'),
              task('pending', 'Write the report'),
              task('error', 'Send by fax'),
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'context_actions',
    examples: [
      {
        title: 'feedback_buttons and icon_button',
        blocks: [
          {
            type: 'context_actions',
            block_id: 'feedback_row',
            elements: [
              {
                type: 'feedback_buttons',
                action_id: 'feedback_buttons_1',
                positive_button: { text: plain('Good Response'), value: 'positive_feedback' },
                negative_button: { text: plain('Bad Response'), value: 'negative_feedback' },
              },
              {
                type: 'icon_button',
                action_id: 'delete_1',
                icon: 'trash',
                text: plain('Delete'),
                value: 'delete_item',
              },
            ],
          },
        ],
      },
      {
        title: 'with names of their own, a question, and one for somebody else',
        blocks: [
          {
            type: 'context_actions',
            block_id: 'named_row',
            elements: [
              {
                type: 'feedback_buttons',
                action_id: 'feedback_buttons_2',
                positive_button: { text: plain('Good'), value: 'good', accessibility_label: 'This helped' },
                negative_button: { text: plain('Bad'), value: 'bad', accessibility_label: 'This did not help' },
              },
              {
                type: 'icon_button',
                action_id: 'delete_2',
                icon: 'trash',
                text: plain('Delete'),
                accessibility_label: 'Delete the answer',
                visible_to_user_ids: ['U0ALICE'],
                confirm,
              },
              {
                type: 'icon_button',
                action_id: 'delete_3',
                icon: 'trash',
                text: plain('Not for Alice'),
                visible_to_user_ids: ['U0BOB'],
              },
            ],
          },
        ],
      },
    ],
  },
];
