import type { Stream, StreamedTask, StreamPart } from '../../state/streams.js';
import { readBlocks } from '../chat/content.js';
import { SlackError } from '../slack-error.js';
import { type Chunk, chunkProblem } from './chunk-shapes.js';

const MOST_BLOCKS = 50;
const LONGEST_TEXT = 12_000;

/** The chunks of a call; `markdown_text` is one of them. Raises Slack's codes for what it would not take. */
export function readChunks(chunks: unknown, markdown: string | undefined): Chunk[] {
  const text: Chunk[] = markdown === undefined || markdown === '' ? [] : [{ type: 'markdown_text', text: markdown }];
  if (chunks === undefined) return checkedLengths(text);
  if (!Array.isArray(chunks)) throw new SlackError('invalid_chunks');
  const wrong = chunks.findIndex((chunk) => chunkProblem(chunk) !== undefined);
  if (wrong >= 0) {
    // What Slack says about every chunk that is not exactly of one kind (recorded 2026-08).
    const line = `[ERROR] failed to match exactly one allowed schema [json-pointer:/chunks/${wrong}]`;
    throw new SlackError('invalid_arguments', { response_metadata: { messages: [line] } });
  }
  return checkedLengths([...text, ...(chunks as Chunk[])]);
}

function checkedLengths(chunks: Chunk[]): Chunk[] {
  const long = chunks.some((chunk) => chunk.type === 'markdown_text' && chunk.text.length > LONGEST_TEXT);
  if (long) throw new SlackError('msg_blocks_too_long');
  return chunks;
}

/** The stream after one more chunk. Raises `msg_blocks_too_many` and what is wrong with its blocks. */
export function withChunk(stream: Stream, chunk: Chunk): Stream {
  if (chunk.type === 'markdown_text') return { ...stream, parts: withText(stream.parts, chunk.text) };
  if (chunk.type === 'plan_update') return withPlan({ ...stream, planTitle: chunk.title });
  if (chunk.type === 'task_update') return withTask(stream, chunk);
  const blockCount = stream.blockCount + chunk.blocks.length;
  if (blockCount > MOST_BLOCKS) throw new SlackError('msg_blocks_too_many');
  const part: StreamPart = { kind: 'blocks', blocks: readBlocks(chunk.blocks) };
  return { ...stream, blockCount, parts: [...stream.parts, part] };
}

function withText(parts: StreamPart[], text: string): StreamPart[] {
  const last = parts.at(-1);
  if (last?.kind === 'text') return [...parts.slice(0, -1), { kind: 'text', text: last.text + text }];
  return [...parts, { kind: 'text', text }];
}

const withPlan = (stream: Stream): Stream =>
  stream.parts.some(({ kind }) => kind === 'plan') ? stream : { ...stream, parts: [...stream.parts, { kind: 'plan' }] };

/** What the chunk leaves out stays; details go on where they ended, without anything in between, as Slack has it. */
const changed = (old: StreamedTask, task: StreamedTask): StreamedTask => ({
  ...old,
  ...task,
  ...(old.details && task.details && { details: old.details + task.details }),
});

/** A task that is known changes in place. */
function withTask(stream: Stream, { type: _, ...task }: StreamedTask & { type: 'task_update' }): Stream {
  const known = stream.tasks.some(({ id }) => id === task.id);
  const tasks = known
    ? stream.tasks.map((each) => (each.id === task.id ? changed(each, task) : each))
    : [...stream.tasks, task];
  if (stream.mode === 'plan') return withPlan({ ...stream, tasks });
  return { ...stream, tasks, parts: known ? stream.parts : [...stream.parts, { kind: 'task', id: task.id }] };
}
