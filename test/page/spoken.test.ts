import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/sandbox/ui/app/directory.js';
import { spoken } from '../../src/sandbox/ui/text/spoken.js';

const known = {
  people: [{ id: 'U0ALICE', name: 'alice' }],
  channels: [{ id: 'C0ORDERS', name: 'orders' }],
  groups: [{ id: 'S0FINANCE', handle: 'finance' }],
} as Directory;

describe('a message that is read aloud', () => {
  it('names people, groups and times in words, without a mark', () => {
    const text =
      '<@U0ALICE> asks for R&amp;D desks in <#C0ORDERS>. <!subteam^S0FINANCE> may decide until <!date^1795246310^{date_short_pretty} at {time}|2026-11-21 07:31 UTC>.';

    expect(spoken(text, known)).toBe(
      '@alice asks for R&D desks in #orders. @finance may decide until 2026-11-21 07:31 UTC.',
    );
  });

  it('says the words of a link and not its address', () => {
    expect(spoken('See <https://acme.example/orders/1|the order>.', known)).toBe('See the order.');
  });
});
