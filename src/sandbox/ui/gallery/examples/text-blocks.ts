import { type Chapter, mrkdwn, option, plain } from '../example.js';
import { PICTURE } from './pictures.js';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

/** section, header, context, divider, markdown. */
export const textBlocks: Chapter[] = [
  {
    name: 'section',
    examples: [
      {
        title: 'mrkdwn',
        blocks: [
          {
            type: 'section',
            text: mrkdwn(
              'New Paid Time Off request from <https://example.com|Fred Enriquez>\n*bold* _italic_ ~struck~ `code` :tada:\n>quoted\n```let x = 1;```\n<@U0ALICE> in <#C0ORDERS> and <!subteam^S0FINANCE>, <!here>, <!date^1392734382^{date_short_pretty} at {time}|18 February>',
            ),
          },
        ],
      },
      { title: 'plain text', blocks: [{ type: 'section', text: plain('Plain text: *no* marks, but :wave: emoji.') }] },
      {
        title: 'fields',
        blocks: [
          {
            type: 'section',
            text: mrkdwn('*Request*'),
            fields: [
              '*Type:*\nPaid time off',
              '*When:*\nAug 10-Aug 13',
              '*Hours:*\n16.0 (2 days)',
              '*Remaining:*\n32 hours',
            ].map(mrkdwn),
          },
        ],
      },
      {
        title: 'button beside it',
        blocks: [
          {
            type: 'section',
            text: mrkdwn('You can add a button alongside text in your message.'),
            accessory: { type: 'button', action_id: 'section_button', text: plain('Click Me'), value: 'click_me_123' },
          },
        ],
      },
      {
        title: 'picture beside it',
        blocks: [
          {
            type: 'section',
            text: mrkdwn('*<https://example.com|Farmhouse Thai Cuisine>*\n:star::star::star::star: 1528 reviews'),
            accessory: { type: 'image', image_url: PICTURE, alt_text: 'a plate of noodles' },
          },
        ],
      },
      {
        title: 'menu beside it',
        blocks: [
          {
            type: 'section',
            text: mrkdwn('Follow the progress of an incident'),
            accessory: { type: 'overflow', action_id: 'section_overflow', options: [option('Follow'), option('Mute')] },
          },
        ],
      },
      { title: 'a very long word', blocks: [{ type: 'section', text: mrkdwn(LONG) }] },
      {
        title: 'markup stays text',
        blocks: [
          { type: 'section', text: mrkdwn('<b>bold?</b> <img src=x onerror=alert(1)> <javascript:alert(1)|click>') },
        ],
      },
    ],
  },
  {
    name: 'header',
    examples: [
      { title: 'heading', blocks: [{ type: 'header', text: plain('Budget Performance :chart_with_upwards_trend:') }] },
    ],
  },
  {
    name: 'context',
    examples: [
      {
        title: 'text and picture',
        blocks: [
          {
            type: 'context',
            elements: [
              { type: 'image', image_url: PICTURE, alt_text: 'Alice' },
              mrkdwn('*Alice* has approved this message.'),
              plain('and so on'),
            ],
          },
        ],
      },
    ],
  },
  { name: 'divider', examples: [{ title: 'line', blocks: [{ type: 'divider' }] }] },
  {
    name: 'markdown',
    examples: [
      {
        title: 'what models write',
        blocks: [
          {
            type: 'markdown',
            text: '# Summary\n\n**Done** in *two* steps:\n\n1. Booked\n2. Shipped, see [the order](https://example.com)\n\n- [x] checked\n- [ ] open\n\n| Item | Price |\n|---|---:|\n| Lamp | 49.00 |\n\n> quoted\n\n```js\nconst a = 1;\n```\n\n<script>alert(1)</script> for <@U0ALICE> :tada:',
          },
        ],
      },
    ],
  },
];
