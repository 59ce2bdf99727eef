import { type Chapter, mrkdwn, plain, rich } from '../example.js';
import { PICTURE } from './pictures.js';

const card = (number: number) => ({
  type: 'card' as const,
  block_id: `card_${number}`,
  icon: { type: 'image' as const, image_url: PICTURE, alt_text: 'picture' },
  title: mrkdwn(`Card ${number}`),
  subtitle: mrkdwn('A subtitle'),
  body: mrkdwn('The body of a card says *what it is about*.'),
  actions: [
    { type: 'button' as const, action_id: `card_open_${number}`, text: plain('Open'), style: 'primary' as const },
    { type: 'button' as const, action_id: `card_later_${number}`, text: plain('Later') },
  ],
});

/** card, carousel, container, alert. */
export const cards: Chapter[] = [
  {
    name: 'card',
    examples: [
      {
        title: 'whole',
        blocks: [{ ...card(1), hero_image: { type: 'image', image_url: PICTURE, alt_text: 'A wide picture' } }],
      },
      {
        title: 'with an icon of Slack',
        blocks: [{ type: 'card', slack_icon: { type: 'icon', name: 'rocket' }, title: plain('Launched') }],
      },
      { title: 'only a body', blocks: [{ type: 'card', body: mrkdwn('Nothing but a body.') }] },
    ],
  },
  {
    name: 'carousel',
    examples: [{ title: 'five cards', blocks: [{ type: 'carousel', elements: [2, 3, 4, 5, 6].map(card) }] }],
  },
  {
    name: 'container',
    examples: [
      {
        title: 'that folds',
        blocks: [
          {
            type: 'container',
            block_id: 'container_open',
            title: plain('Deployment'),
            subtitle: mrkdwn('three of three regions'),
            is_collapsible: true,
            has_header_divider: true,
            child_blocks: [
              { type: 'section', text: mrkdwn('All regions are *healthy*.') },
              {
                type: 'actions',
                block_id: 'container_actions',
                elements: [{ type: 'button', action_id: 'roll_back', text: plain('Roll back'), style: 'danger' }],
              },
            ],
          },
        ],
      },
      {
        title: 'folded at first, narrow',
        blocks: [
          {
            type: 'container',
            block_id: 'container_folded',
            title: plain('Details'),
            width: 'narrow',
            slack_icon: { type: 'icon', name: 'folder' },
            is_collapsible: true,
            default_collapsed: true,
            child_blocks: [{ type: 'section', text: plain('Here they are.') }],
          },
        ],
      },
      {
        title: 'wide, with a rich title and a picture',
        blocks: [
          {
            type: 'container',
            block_id: 'container_wide',
            rich_text_title: rich('A rich title'),
            icon: { type: 'image', image_url: PICTURE, alt_text: 'picture' },
            width: 'full',
            child_blocks: [{ type: 'section', text: plain('Over the whole width.') }],
          },
        ],
      },
    ],
  },
  {
    name: 'alert',
    examples: (['default', 'info', 'warning', 'error', 'success'] as const).map((level) => ({
      title: level,
      surface: 'modal' as const,
      blocks: [{ type: 'alert' as const, level, text: mrkdwn(`This is *${level}*: something worth to know.`) }],
    })),
  },
];
