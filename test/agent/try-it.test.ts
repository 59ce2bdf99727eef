import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBrain } from '../support/one-turn.js';

const page = readFileSync(new URL('../../docs/try-it.md', import.meta.url), 'utf8');

/** Items, channel and currency of each phrase that the page tells people to write. */
const PHRASES: Record<string, string> = {
  'Order 2 desk lamps for our office team': '2 DESK-LAMP, corporate, USD',
  'Order 5 iPhones for the marketing department': '5 IPHONE-16, corporate, USD',
  'Order 2 standing desks for the team': '2 DESK-STANDING, corporate, USD',
  'Order 2 standing desks and 1 paper clip for the team': '2 DESK-STANDING + 1 PAPER-CLIP, corporate, USD',
  'Order 1 VR headset for me': '1 VR-HEADSET, B2C, USD',
  'Order 4 limited edition keyboards for me': '4 KEYBOARD-LTD, B2C, USD',
  'Order 3 limited edition keyboards for me': '3 KEYBOARD-LTD, B2C, USD',
  'Order 1 server rack for the IT department': '1 SERVER-RACK, corporate, USD',
  'Order 1 vintage typewriter for me': '1 TYPEWRITER, B2C, USD',
  'Order 1 vintage typewriter for the marketing team': '1 TYPEWRITER, corporate, USD',
  'Order 1 espresso machine for the office team': '1 ESPRESSO-MACHINE, corporate, USD',
  'Order 1 Grand Hotel suite for the sales team': '1 HOTEL-GRAND, corporate, USD',
  'Order 1 projector for the sales team': '1 PROJECTOR, corporate, USD',
  'Order 2 desk lamps for me': '2 DESK-LAMP, B2C, USD',
  'Order 2 desk lamps in euros for me': '2 DESK-LAMP, B2C, EUR',
  'Order 3 Japanese tea sets in yen for me': '3 TEA-SET, B2C, JPY',
  'Order 1 trade fair booth in Kuwaiti dinars for me': '1 TRADE-FAIR-KW, B2C, KWD',
};

describe('the page of things to try', () => {
  it.each(Object.entries(PHRASES))('“%s” starts %s at once', async (phrase, wanted) => {
    expect(page).toContain(phrase);

    const { intents } = await openBrain().turn(phrase);

    const requests = intents.flatMap((intent) => (intent.kind === 'start_order' ? [intent.request] : []));
    const told = requests.map(({ items, channel, currency }) => {
      const what = items.map(({ quantity, sku }) => `${quantity} ${sku}`).join(' + ');
      return `${what}, ${channel}, ${currency}`;
    });
    expect(told).toEqual([wanted]);
  });
});
