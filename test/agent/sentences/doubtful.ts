import { previews, type Sentence, starts } from './sentence.js';

/** What could be carried out, but perhaps not as it was meant: it is shown before anything starts. */
export const doubtful: Sentence[] = [
  previews('Order 2 desk lamps and tell me the price of a laptop', { 'DESK-LAMP': 2 }),
  previews('Order 2 desk lamps, then cancel my last order', { 'DESK-LAMP': 2 }),
  previews('order 2 lamps for the office and file an expense of 20 euros for pizza', { 'DESK-LAMP': 2 }),
  previews('Order 2 desk lamps for me and 3 iPhones for the marketing department', { 'DESK-LAMP': 2 }),
  previews('2 laptops for carol and 3 for bob', { 'LAPTOP-14': 2 }),
  previews('Order 2 iPhones, actually make that 3', { 'IPHONE-16': 3 }),
  previews('order 2 iphones no wait 3', { 'IPHONE-16': 3 }),
  previews('order 3 iPhones for €2000', { 'IPHONE-16': 3 }),
  previews('Order 5 iPhones at 1 dollar each', { 'IPHONE-16': 5 }),
  previews('remind me tomorrow to order 2 laptops', { 'LAPTOP-14': 2 }),
  previews('every Monday order 2 lunch boxes', { 'LUNCH-BOX': 2 }),
  previews('ordr 2 desk lmaps for our office team', { 'DESK-LAMP': 2 }),
  previews('Order 2 desk lamps for me with overnight shipping to 5 Elm Street', { 'DESK-LAMP': 2 }),
  starts('Order 2 laptops for me and 3 monitors for me', { 'LAPTOP-14': 2, 'MONITOR-27': 3 }, { channel: 'B2C' }),
  starts('order catering for 20 people and 5 pizzas for the office', { 'CATERING-LUNCH': 20, PIZZA: 5 }),
  starts('book 2 hotel rooms for 3 nights', { 'HOTEL-NIGHT': 6 }),
  starts('order 3 27" monitors', { 'MONITOR-27': 3 }),
  starts('order 2 14" laptops for the team', { 'LAPTOP-14': 2 }),
  starts('order 2 lamps w/o express shipping', { 'DESK-LAMP': 2 }, { express: false }),
  starts('I need 1.000 paper clips', { 'PAPER-CLIP': 1000 }),
];
