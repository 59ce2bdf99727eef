import { describe, expect, it } from 'vitest';
import { refuseBlocks, validateBlocks } from '../../../src/sandbox/blocks/index.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (action_id: string) => ({ type: 'button', action_id, text: plain('Go') });
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const row = (cells: number) => many(cells, () => ({ type: 'raw_text', text: 'x' }));
const options = (count: number) => many(count, (i) => ({ text: plain('o'), value: `${i}` }));
const linesOf = (blocks: unknown) => refuseBlocks(blocks)?.extra.errors;

describe('what Slack refuses in a message', () => {
  it('in the very words of a recorded answer', () => {
    const lines = [
      'failed to match all allowed schemas [json-pointer:/blocks/0/text]',
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ];

    expect(refuseBlocks([section('x'.repeat(3001))])).toEqual({
      error: 'invalid_blocks',
      extra: { errors: lines, response_metadata: { messages: lines.map((line) => `[ERROR] ${line}`) } },
    });
  });

  const cases: [what: string, blocks: unknown[], line: string][] = [
    ['51 blocks', many(51, () => ({ type: 'divider' })), 'no more than 50 items allowed [json-pointer:/blocks]'],
    [
      '26 buttons',
      [{ type: 'actions', elements: many(26, (i) => button(`${i}`)) }],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    ['a block nobody knows', [{ type: 'nope' }], 'unsupported type: nope [json-pointer:/blocks/0/type]'],
    ['a block without a type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'a section without words',
      [{ type: 'section' }],
      'must define either `text` or `fields` [json-pointer:/blocks/0/type]',
    ],
    ['empty words', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['an unknown field', [{ type: 'divider', x: 1 }], 'invalid additional property: x [json-pointer:/blocks/0]'],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'the same action twice in a block',
      [{ type: 'actions', elements: [button('a'), button('a')] }],
      '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'the same block id twice',
      [
        { type: 'divider', block_id: 'd' },
        { type: 'divider', block_id: 'd' },
      ],
      '`block_id` "d" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'a style of null',
      [{ type: 'actions', elements: [{ ...button('a'), style: null }] }],
      'must provide a string [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'a style of no kind',
      [{ type: 'actions', elements: [{ ...button('a'), style: 'blue' }] }],
      'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'a plan title as an object',
      [{ type: 'plan', title: plain('x') }],
      'must provide a string [json-pointer:/blocks/0/title]',
    ],
    [
      'an empty select',
      [{ ...section('x'), accessory: { type: 'static_select', options: [] } }],
      'must provide at least 1 items [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      '101 options',
      [{ ...section('x'), accessory: { type: 'static_select', options: options(101) } }],
      'no more than 100 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      '11 checkboxes',
      [{ ...section('x'), accessory: { type: 'checkboxes', options: options(11) } }],
      'no more than 10 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'a chart with a hole',
      [
        {
          type: 'data_visualization',
          title: 'Sales',
          chart: {
            type: 'bar',
            series: [{ name: 'a', data: [{ label: 'Jan', value: 1 }] }],
            axis_config: { categories: ['Jan', 'Feb'] },
          },
        },
      ],
      'must have one value for each category [json-pointer:/blocks/0/chart/series/0/data]',
    ],
    [
      'two plans',
      [
        { type: 'plan', title: 'a' },
        { type: 'plan', title: 'b' },
      ],
      'Cannot have more than 1 plan block [json-pointer:/blocks/1]',
    ],
    [
      'a modal-only file input',
      [{ type: 'input', label: plain('l'), element: { type: 'file_input' } }],
      'unsupported type: file_input [json-pointer:/blocks/0/element/type]',
    ],
    [
      'a table too wide',
      [{ type: 'table', rows: [row(21)] }],
      'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
    ],
    [
      'two images in one',
      [{ type: 'image', alt_text: 'x', image_url: 'https://a.b', slack_file: { id: 'F1' } }],
      'must define either `image_url` or `slack_file` [json-pointer:/blocks/0]',
    ],
    [
      'a wrong block inside a container',
      [{ type: 'container', title: plain('t'), child_blocks: [{ type: 'plan', title: 't' }] }],
      'unsupported type: plan [json-pointer:/blocks/0/child_blocks/0/type]',
    ],
  ];
  it.each(cases)('%s', (_what, blocks, line) => {
    expect(linesOf(blocks)).toContain(line);
  });

  it('a second table, which Slack keeps as an attachment and says so', () => {
    const table = { type: 'table', rows: [row(1)] };

    expect(refuseBlocks([table, table])).toMatchObject({
      error: 'invalid_attachments',
      extra: { errors: ['only_one_table_allowed'] },
    });
  });

  it('12,001 characters of markdown over all blocks together', () => {
    const blocks = [
      { type: 'markdown', text: 'x'.repeat(6001) },
      { type: 'markdown', text: 'y'.repeat(6000) },
    ];

    expect(linesOf(blocks)).toEqual(['must be less than 12001 characters [json-pointer:/blocks/1/text]']);
  });

  it('more text than all blocks of a message may hold', () => {
    expect(refuseBlocks(many(5, () => section('x'.repeat(2900))))?.error).toBe('msg_blocks_too_long');
  });

  it('blocks that are no list', () => {
    expect(refuseBlocks({ blocks: [] })?.error).toBe('invalid_blocks_format');
  });

  it('with a code, a pointer and what was expected, as blocks.validate answers', () => {
    const [problem] = validateBlocks([{ type: 'section', text: { type: 'invalid', text: 'x' } }], {
      surface: 'message',
    });

    expect(problem).toEqual({
      code: 'failed_constraint',
      message: 'unsupported type: invalid',
      pointer: '/0/text/type',
      constraint: { type: 'enum', expected: ['plain_text', 'mrkdwn'] },
    });
  });
});
