import { type Chapter, plain, rich } from '../example.js';

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
    ],
  },
];
