import { describe, expect, it } from 'vitest';
import { readable, readableMarkdown } from '../../src/cli/readable.js';

const NAMES = new Map([
  ['U0CAROL', 'carol'],
  ['S0FINANCE', 'finance'],
  ['C0ORDERS', 'orders'],
]);

describe('what the terminal shows of a message', () => {
  it.each([
    ['<@U0CAROL> approved it', '@carol approved it'],
    ['<!subteam^S0FINANCE> may decide in <#C0ORDERS>', '@finance may decide in #orders'],
    ['until <!date^1795242127^{date_short} at {time}|2026-11-21 06:23 UTC>.', 'until 2026-11-21 06:23 UTC.'],
    [
      'for example _Order 2 desk lamps_, or ask _what is running?_',
      'for example Order 2 desk lamps, or ask what is running?',
    ],
    ['*Total* is ~$90~ *_$80_*, see `ORD-1`', 'Total is $90 $80, see ORD-1'],
    [
      '<https://example.com/a|ORD-1> and <https://example.com/b>',
      'ORD-1 (https://example.com/a) and https://example.com/b',
    ],
    ['<mailto:a@b.example|a@b.example> &lt;3 &amp; more', 'a@b.example <3 & more'],
    ['payment_processing 2 * 3 * 4 and a_b_c stay', 'payment_processing 2 * 3 * 4 and a_b_c stay'],
    ['<@U0NOBODY> is not known', '@U0NOBODY is not known'],
  ])('%s', (mrkdwn, words) => {
    expect(readable(mrkdwn, NAMES)).toBe(words);
  });

  it('shows a summary without the marks of Markdown', () => {
    const summary = '## Order Summary\n\n**Order ID**: `ORD-1`\n- asked by <@U0CAROL>, [record](http://localhost/1)';

    expect(readableMarkdown(summary, NAMES)).toBe(
      'Order Summary\n\nOrder ID: ORD-1\n- asked by @carol, record (http://localhost/1)',
    );
  });
});
