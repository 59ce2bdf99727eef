import { describe, expect, it } from 'vitest';
import { blockTypes, validateBlocks, validateView, withBlockIds } from '../../../src/sandbox/blocks/index.js';
import { chartBlocks, messageBlocks, modalBlocks, tableBlocks } from './samples.js';

describe('what Slack takes', () => {
  it.each(messageBlocks.map((block) => [block.type, block] as const))('a right %s in a message', (_type, block) => {
    expect(validateBlocks([block], { surface: 'message' })).toEqual([]);
  });

  it('all of them in one message', () => {
    expect(validateBlocks(messageBlocks, { surface: 'message' })).toEqual([]);
  });

  it.each(tableBlocks.map((block) => [block.type, block] as const))('a right %s in a message', (_type, block) => {
    expect(validateBlocks([block], { surface: 'message' })).toEqual([]);
  });

  it.each(chartBlocks.map((block) => [block.chart.type, block] as const))(
    'a right %s chart in a message',
    (_type, block) => {
      expect(validateBlocks([block], { surface: 'message' })).toEqual([]);
    },
  );

  it('every kind of input in a modal with a submit button', () => {
    const words = { type: 'plain_text', text: 'Send' };
    const view = { type: 'modal', title: words, submit: words, private_metadata: '{}', blocks: modalBlocks };

    expect(validateView(view)).toEqual([]);
  });

  it('an App Home view', () => {
    const view = { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Hello' } }] };

    expect(validateView(view)).toEqual([]);
  });

  it('has a sample here for every block that the validator knows, but the remote file that only comes in', () => {
    const sampled = [...messageBlocks, ...tableBlocks, ...modalBlocks].map(({ type }) => type);

    expect([...new Set([...sampled, 'file', 'data_visualization'])].sort()).toEqual(blockTypes());
  });
});

describe('ids that the app left out', () => {
  it('are given to every block and interactive element, and given ones are kept', () => {
    const blocks = [
      { type: 'divider', block_id: 'mine' },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' } }] },
    ];

    const [divider, actions] = withBlockIds(blocks);

    expect(divider?.block_id).toBe('mine');
    expect(actions).toMatchObject({
      block_id: expect.stringMatching(/^\S{5}$/),
      elements: [{ action_id: expect.stringMatching(/^\S{5}$/) }],
    });
  });

  it('are not put on rich text, whose parts are no elements', () => {
    const block = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] };

    expect(withBlockIds([block])[0]?.elements).toEqual(block.elements);
  });

  it('reach into containers', () => {
    const [container] = withBlockIds([{ type: 'container', child_blocks: [{ type: 'divider' }] }]);

    expect(container?.child_blocks[0]).toHaveProperty('block_id');
  });

  it('get the fields that Slack fills in, and keep those that were given', () => {
    const [, settled] = withBlockIds([
      { type: 'divider' },
      {
        type: 'input',
        block_id: 'why',
        label: { type: 'plain_text', text: 'Why', emoji: false },
        hint: { type: 'plain_text', text: 'In a word' },
        element: { type: 'plain_text_input', action_id: 'reason' },
      },
    ]);

    expect(settled).toEqual({
      type: 'input',
      block_id: 'why',
      label: { type: 'plain_text', text: 'Why', emoji: false },
      hint: { type: 'plain_text', text: 'In a word', emoji: true },
      optional: false,
      dispatch_action: false,
      element: {
        type: 'plain_text_input',
        action_id: 'reason',
        dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
      },
    });
  });
});
