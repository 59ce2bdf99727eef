import type { BlockProblem } from './problem.js';
import { textLength } from './together.js';
import { validateBlocks, validateView } from './validate.js';

/** An error code with what else the answer carries; the caller makes it `{ok: false, error, ...extra}`. */
export type BlockRefusal = { error: string; extra: Record<string, unknown> };

/** All text of a message's blocks; measured by others at about 13,200 (bolt-js#2509), Slack documents no number. */
const TEXT_LIMIT = 13_200;
const VIEW_BYTES = 250_000;

const line = ({ message, pointer }: BlockProblem, base: string) => `${message} [json-pointer:${base}${pointer}]`;

function invalidBlocks(problems: BlockProblem[], base: string): BlockRefusal {
  const messages = problems.map((problem) => line(problem, base));
  const tables = problems.some(({ message }) => message === 'only_one_table_allowed');
  const response_metadata = { messages: messages.map((message) => `[ERROR] ${message}`) };
  // Slack keeps tables as attachments, and says so.
  if (tables) return { error: 'invalid_attachments', extra: { errors: ['only_one_table_allowed'], response_metadata } };
  return { error: 'invalid_blocks', extra: { errors: messages, response_metadata } };
}

/** Slack's answer to a message's blocks, or nothing when it takes them. `base` is where the list stands. */
export function refuseBlocks(blocks: unknown, base = '/blocks'): BlockRefusal | undefined {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', extra: {} };
  const problems = validateBlocks(blocks, { surface: 'message' });
  if (problems.length > 0) return invalidBlocks(problems, base);
  return textLength(blocks) > TEXT_LIMIT ? { error: 'msg_blocks_too_long', extra: {} } : undefined;
}

/** Slack's answer to a view given to `views.*`: the whole view first, then each thing in it. */
export function refuseView(view: unknown): BlockRefusal | undefined {
  if (Buffer.byteLength(JSON.stringify(view ?? null)) > VIEW_BYTES) return { error: 'view_too_large', extra: {} };
  const problems = validateView(view);
  if (problems.length === 0) return undefined;
  const lines = problems.map((problem) => `[ERROR] ${line(problem, '/view')}`);
  const rule = problems.every(({ message }) => message.startsWith('must define `submit`'));
  const messages = rule ? lines : ['[ERROR] failed to match all allowed schemas [json-pointer:/view]', ...lines];
  return { error: 'invalid_arguments', extra: { response_metadata: { messages } } };
}

/** The answer of `blocks.validate`: codes and constraints instead of lines. */
export const validationAnswer = (error: string, problems: BlockProblem[]): BlockRefusal => ({
  error,
  extra: { errors: problems },
});
