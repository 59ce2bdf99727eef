import type { KnownBlock } from '@slack/types';
import type { Message } from '../../../src/slack/send/message.js';

/** Every button of a message: action id, label, value. */
export const buttonsOf = ({ blocks = [] }: Message): { id: string; label: string; value: string }[] =>
  blocks.flatMap((block) =>
    block.type !== 'actions'
      ? []
      : block.elements.flatMap((element) =>
          element.type === 'button'
            ? [{ id: element.action_id ?? '', label: element.text.text, value: element.value ?? '' }]
            : [],
        ),
  );

function textOf(block: KnownBlock): string {
  if (block.type === 'section') return [block.text?.text, ...(block.fields ?? []).map(({ text }) => text)].join('\n');
  if (block.type === 'markdown') return block.text;
  if (block.type !== 'context') return '';
  return block.elements.map((element) => ('text' in element ? element.text : '')).join('\n');
}

/** All that a person reads in the blocks. */
export const readingOf = ({ blocks = [] }: Message): string => blocks.map(textOf).join('\n');
