import { withBlockIds } from '../../blocks/index.js';
import type { Stream, StreamedTask, StreamPart } from '../../state/streams.js';
import type { Block, Message } from '../../state/wire.js';

/** In chunks details and output are text, in the block they are rich text. */
const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

/** Ids that stay while the stream grows, so that the page does not draw everything anew. */
function taskCard(task: StreamedTask): Block {
  const { id, title, status, details, output, sources } = task;
  return {
    type: 'task_card',
    block_id: `task-${id}`,
    task_id: id,
    title,
    status,
    ...(details && { details: richText(details) }),
    ...(output && { output: richText(output) }),
    ...(sources?.length && { sources }),
  };
}

function blocksOf(part: StreamPart, index: number, stream: Stream): Block[] {
  if (part.kind === 'text')
    return part.text.trim() === '' ? [] : [{ type: 'markdown', block_id: `text-${index}`, text: part.text }];
  if (part.kind === 'blocks') return part.blocks;
  if (part.kind === 'plan') {
    return [{ type: 'plan', block_id: 'plan', title: stream.planTitle || 'Plan', tasks: stream.tasks.map(taskCard) }];
  }
  return stream.tasks.filter(({ id }) => id === part.id).map(taskCard);
}

/** The message as the stream has it now: all text, and the parts as blocks in order. */
export function streamedMessage(message: Message, stream: Stream, atTheEnd: Block[] = []): Message {
  const text = stream.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  const blocks = stream.parts.flatMap((part, index) => blocksOf(part, index, stream));
  return { ...message, text, blocks: [...withBlockIds(blocks), ...withBlockIds(atTheEnd)] };
}
