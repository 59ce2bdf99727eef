import { answers, asks, type Sentence, starts } from './sentence.js';

/** Lists, quotations, code, addresses, mentions and emoji, as Slack sends them. */
export const slackShapes: Sentence[] = [
  starts(
    'Order for the office:\n- 2 laptops\n- 3 monitors',
    { 'LAPTOP-14': 2, 'MONITOR-27': 3 },
    { channel: 'corporate' },
  ),
  starts('Please order:\n1. 2 laptops\n2. 3 monitors\n3. 4 mice', { 'LAPTOP-14': 2, 'MONITOR-27': 3, MOUSE: 4 }),
  starts('Order\n• 5 headsets\n• 5 webcams\nfor the support team', { HEADSET: 5, WEBCAM: 5 }, { channel: 'corporate' }),
  starts('Order 2 laptops for <@U0BOB> :rocket:', { 'LAPTOP-14': 2 }),
  starts('Order 2 laptops, see <https://shop.example/laptop-5|this page>', { 'LAPTOP-14': 2 }),
  starts('*Order* _2_ desk lamps for our *office team*', { 'DESK-LAMP': 2 }, { channel: 'corporate' }),
  starts('  Order   2\tdesk  lamps  ', { 'DESK-LAMP': 2 }),
  starts('Ｏｒｄｅｒ ２ ｄｅｓｋ ｌａｍｐｓ', { 'DESK-LAMP': 2 }),
  starts('Order 2 laptops to try', { 'LAPTOP-14': 2 }, { currency: 'USD' }),
  starts('ORDER 2 PENS FOR ALL OF US', { PENS: 2 }, { currency: 'USD' }),
  starts('order 2 laptops in all, for 3000 TRY', { 'LAPTOP-14': 2 }, { currency: 'TRY' }),
  starts('order 2 laptops in canadian dollars', { 'LAPTOP-14': 2 }, { currency: 'CAD' }),
  asks('Order some laptops 🙏', /how many/i),
  answers('look at <https://shop.example/laptop-5>', /\w/),
  answers('> Order 5 laptops\nwhat do you think of this?', /\w/),
  answers('```Order 5 laptops```', /\w/),
  answers('`order 5 laptops` is what I typed yesterday', /\w/),
  answers('<!channel> lunch is here', /\w/),
];
