import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateBlocks } from '../../src/sandbox/blocks/index.js';
import { encodedText, type Names, plainTextOf, richTextOf } from '../../src/sandbox/rich-text/index.js';
import { hostileText } from './conformance/hostile.js';

const ids: Record<string, string> = { alice: 'U0ALICE', signalbox: 'U0BOT' };
const names: Names = {
  user: (handle) => ids[handle],
  channel: (name) => (name === 'orders' ? 'C0ORDERS' : undefined),
  group: (handle) => (handle === 'finance' ? 'S0FINANCE' : undefined),
  emoji: (name) => (name === 'tada' ? '🎉' : undefined),
  emojiName: (character) => (character === '🎉' ? 'tada' : undefined),
};
const labels = {
  user: (id: string) => Object.keys(ids).find((name) => ids[name] === id),
  channel: () => 'orders',
  group: () => 'finance',
};
const partsOf = (typed: string) => richTextOf(typed, names).elements;
const lineOf = (typed: string) => partsOf(typed)[0]?.elements;

describe('a line that somebody typed', () => {
  it('turns names into mentions, however they are written', () => {
    expect(lineOf('<@U0BOT> @alice #orders @finance @here')).toEqual([
      { type: 'user', user_id: 'U0BOT' },
      { type: 'text', text: ' ' },
      { type: 'user', user_id: 'U0ALICE' },
      { type: 'text', text: ' ' },
      { type: 'channel', channel_id: 'C0ORDERS' },
      { type: 'text', text: ' ' },
      { type: 'usergroup', usergroup_id: 'S0FINANCE' },
      { type: 'text', text: ' ' },
      { type: 'broadcast', range: 'here' },
    ]);
  });

  it('keeps bold, italic, strike and code, one inside the other', () => {
    expect(lineOf('*_both_* ~old~ `a*b*`')).toEqual([
      { type: 'text', text: 'both', style: { bold: true, italic: true } },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'old', style: { strike: true } },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'a*b*', style: { code: true } },
    ]);
  });

  it('leaves signs inside words and unknown names alone', () => {
    expect(lineOf('2*3*4 snake_case_x me@alice :nope: @nobody')).toEqual([
      { type: 'text', text: '2*3*4 snake_case_x me@alice :nope: @nobody' },
    ]);
  });

  it('makes links of addresses, without the full stop behind them', () => {
    expect(lineOf('see https://a.example/x?y=1. :tada:')).toEqual([
      { type: 'text', text: 'see ' },
      { type: 'link', url: 'https://a.example/x?y=1' },
      { type: 'text', text: '. ' },
      { type: 'emoji', name: 'tada', unicode: '1f389' },
    ]);
  });

  it('has emoji by their names, also when they were typed as characters', () => {
    expect(lineOf('🎉 👩‍🚀')).toEqual([
      { type: 'emoji', name: 'tada', unicode: '1f389' },
      { type: 'text', text: ' 👩‍🚀' },
    ]);
    expect(encodedText('🎉!', names)).toBe(':tada:!');
  });
});

describe('several lines', () => {
  const typed = 'To do:\n- one\n- two\n    - deep\n1. first\n> said\n```\nx < y\n```\nend';

  it('become paragraphs, lists with their depth, quotes and code', () => {
    expect(partsOf(typed).map((part) => [part.type, 'style' in part ? `${part.style}${part.indent}` : ''])).toEqual([
      ['rich_text_section', ''],
      ['rich_text_list', 'bullet0'],
      ['rich_text_list', 'bullet1'],
      ['rich_text_list', 'ordered0'],
      ['rich_text_quote', ''],
      ['rich_text_preformatted', ''],
      ['rich_text_section', ''],
    ]);
    expect(validateBlocks([richTextOf(typed, names)], { surface: 'message' })).toEqual([]);
  });

  it('are written in the text field as Slack writes them', () => {
    expect(encodedText('- @alice: a < b & `@alice <` https://a.b/?x=1&y=2', names)).toBe(
      '• <@U0ALICE>: a &lt; b &amp; `@alice &lt;` <https://a.b/?x=1&amp;y=2>',
    );
  });

  it('read in a notification without ids, escapes and signs', () => {
    expect(plainTextOf('<@U0ALICE> *bold* <https://a.b|the site> &lt;3 <#C0ORDERS>', labels)).toBe(
      '@alice bold the site <3 #orders',
    );
  });
});

describe('whatever is typed', () => {
  const lines = fc.array(fc.oneof(hostileText, fc.constantFrom('- a', '1. b', '> c', '```', '*x*', '_y_ ~z~', '')));

  it('becomes rich text that Slack takes', () => {
    fc.assert(
      fc.property(lines, (typed) => {
        expect(validateBlocks([richTextOf(typed.join('\n'), names)], { surface: 'message' })).toEqual([]);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  it('has no sign left in its text that a page would read as markup', () => {
    fc.assert(
      fc.property(lines, (typed) => {
        const text = encodedText(typed.join('\n'), names);
        expect(text.replace(/<([@#!]|https?:|mailto:|tel:)[^<>\n]*>/g, '')).not.toMatch(/[<>]/);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});
